namespace Publish.Core.Unicode;

/// <summary>Rules W1–W7 of UAX #9. Each runs only where the sequence has a class that it changes.</summary>
internal static class BidiWeakTypes
{
    private const int Numbers = BidiClassSet.EN | BidiClassSet.AN;

    public static void Resolve(BidiSequence sequence)
    {
        Span<BidiClass> types = sequence.Types;
        int set = 0;
        foreach (BidiClass type in types)
        {
            set |= 1 << (int)type;
        }

        if ((set & BidiClassSet.NSM) != 0)
        {
            ResolveMarks(types, sequence.Start);
        }

        if ((set & BidiClassSet.EN) != 0 && (set & BidiClassSet.AL) != 0)
        {
            ResolveNumbersAfterArabic(types);
            set |= BidiClassSet.AN;
        }

        if ((set & BidiClassSet.AL) != 0)
        {
            types.Replace(BidiClass.AL, BidiClass.R);
        }

        if ((set & Numbers) != 0)
        {
            ResolveSeparators(types);
            ResolveTerminators(types);
        }

        if ((set & (BidiClassSet.ES | BidiClassSet.ET | BidiClassSet.CS)) != 0)
        {
            // W6.
            types.Replace(BidiClass.ES, BidiClass.ON);
            types.Replace(BidiClass.ET, BidiClass.ON);
            types.Replace(BidiClass.CS, BidiClass.ON);
        }

        if ((set & BidiClassSet.EN) != 0)
        {
            ResolveNumbersAfterLatin(types, sequence.Start);
        }
    }

    // W1.
    private static void ResolveMarks(Span<BidiClass> types, BidiClass start)
    {
        BidiClass previous = start;
        for (int i = 0; i < types.Length; i++)
        {
            if (types[i] == BidiClass.NSM)
            {
                types[i] = previous;
            }

            previous = BidiClassSet.Has(BidiClassSet.Isolates, types[i]) ? BidiClass.ON : types[i];
        }
    }

    // W2.
    private static void ResolveNumbersAfterArabic(Span<BidiClass> types)
    {
        bool arabic = false;
        for (int i = 0; i < types.Length; i++)
        {
            switch (types[i])
            {
                case BidiClass.AL:
                    arabic = true;
                    break;
                case BidiClass.L or BidiClass.R:
                    arabic = false;
                    break;
                case BidiClass.EN when arabic:
                    types[i] = BidiClass.AN;
                    break;
            }
        }
    }

    // W4.
    private static void ResolveSeparators(Span<BidiClass> types)
    {
        for (int i = 1; i < types.Length - 1; i++)
        {
            bool separates = types[i] == BidiClass.CS || (types[i] == BidiClass.ES && types[i - 1] == BidiClass.EN);
            if (separates && types[i - 1] == types[i + 1] && BidiClassSet.Has(Numbers, types[i - 1]))
            {
                types[i] = types[i - 1];
            }
        }
    }

    // W5.
    private static void ResolveTerminators(Span<BidiClass> types)
    {
        for (int start = 0; start < types.Length; start++)
        {
            if (types[start] != BidiClass.ET)
            {
                continue;
            }

            int end = start + 1;
            while (end < types.Length && types[end] == BidiClass.ET)
            {
                end++;
            }

            if ((start > 0 && types[start - 1] == BidiClass.EN) || (end < types.Length && types[end] == BidiClass.EN))
            {
                types[start..end].Fill(BidiClass.EN);
            }

            start = end - 1;
        }
    }

    // W7.
    private static void ResolveNumbersAfterLatin(Span<BidiClass> types, BidiClass start)
    {
        BidiClass strong = start;
        for (int i = 0; i < types.Length; i++)
        {
            switch (types[i])
            {
                case BidiClass.L or BidiClass.R:
                    strong = types[i];
                    break;
                case BidiClass.EN when strong == BidiClass.L:
                    types[i] = BidiClass.L;
                    break;
            }
        }
    }
}
