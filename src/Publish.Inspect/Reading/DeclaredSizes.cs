using System.Text;

namespace Publish.Inspect.Reading;

/// <summary>The counts and sizes that a PDF's dictionaries declare, looked at before PdfPig makes room for them: a few digits can ask for all memory there is.</summary>
internal static class DeclaredSizes
{
    /// <summary>The most indirect objects of a file (ISO 32000-1, annex C).</summary>
    private const long MostObjects = 8_388_607;

    /// <summary>Of all cross-reference sections and object streams together: each revision of a file declares its own.</summary>
    private const long MostInAll = 8 * MostObjects;

    private const long WidestRow = 1 << 20;
    private const long MostColours = 64;

    /// <summary>The largest value of each key that sizes an array.</summary>
    private static readonly Dictionary<string, long> Largest = new(StringComparer.Ordinal)
    {
        ["Size"] = MostObjects,
        ["Index"] = MostObjects,
        ["N"] = MostObjects,
        ["Columns"] = WidestRow,
        ["Colors"] = MostColours,
        ["BitsPerComponent"] = MostColours,
    };

    /// <exception cref="UnreadableFileException">One of them is larger than any honest file's.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        long objects = 0;
        for (int at = 0; at < file.Length;)
        {
            int next = file[at..].IndexOf((byte)'/');
            if (next < 0)
            {
                return;
            }

            at += next + 1;
            if (!Largest.TryGetValue(NameAt(file, ref at), out long largest))
            {
                continue;
            }

            foreach (long value in NumbersAt(file, at))
            {
                objects += largest == MostObjects ? value : 0;
                if (value > largest || objects > MostInAll)
                {
                    throw new UnreadableFileException("it declares more objects, or longer rows, than a file can have");
                }
            }
        }
    }

    /// <summary>A name with its escapes (#53 is S) resolved; the empty name where it is longer than any that is looked for.</summary>
    private static string NameAt(ReadOnlySpan<byte> file, ref int at)
    {
        const int LongestKey = 64;
        var name = new StringBuilder();
        while (at < file.Length && (char.IsAsciiLetterOrDigit((char)file[at]) || file[at] == (byte)'#'))
        {
            if (file[at] == '#' && at + 2 < file.Length && char.IsAsciiHexDigit((char)file[at + 1]) && char.IsAsciiHexDigit((char)file[at + 2]))
            {
                name.Append((char)Convert.FromHexString(Encoding.ASCII.GetString(file.Slice(at + 1, 2)))[0]);
                at += 3;
            }
            else
            {
                name.Append((char)file[at++]);
            }

            if (name.Length > LongestKey)
            {
                return "";
            }
        }

        return name.ToString();
    }

    /// <summary>The number, or the numbers of an array, after a key. A number of too many digits is as large as can be.</summary>
    private static List<long> NumbersAt(ReadOnlySpan<byte> file, int at)
    {
        var numbers = new List<long>();
        bool isArray = false;
        while (at < file.Length)
        {
            if (RawReader.IsSpace(file[at]) || file[at] == '+')
            {
                at++;
            }
            else if (file[at] == '%')
            {
                int end = file[at..].IndexOfAny((byte)'\n', (byte)'\r');
                at = end < 0 ? file.Length : at + end;
            }
            else if (file[at] == '[' && !isArray)
            {
                isArray = true;
                at++;
            }
            else if (char.IsAsciiDigit((char)file[at]))
            {
                long value = 0;
                for (; at < file.Length && char.IsAsciiDigit((char)file[at]); at++)
                {
                    value = value > long.MaxValue / 100 ? value : (value * 10) + (file[at] - '0');
                }

                numbers.Add(value);
                if (!isArray)
                {
                    return numbers;
                }
            }
            else
            {
                return numbers;
            }
        }

        return numbers;
    }
}
