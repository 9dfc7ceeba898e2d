using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Quotes;

/// <summary>The quotation marks of one passage.</summary>
/// <param name="Alone">Marks without their other half, in order.</param>
internal sealed record PassageQuotes(ImmutableArray<QuotedText> Pairs, ImmutableArray<QuoteMark> Alone)
{
    public static readonly PassageQuotes None = new([], []);
}

/// <param name="Open">In <paramref name="Passage"/>.</param>
/// <param name="Close">In the same passage.</param>
/// <param name="Depth">0 for a quotation that is in no other.</param>
internal readonly record struct QuotedText(Passage Passage, QuoteMark Open, QuoteMark Close, int Depth)
{
    public string OpenText => Passage.Text.Substring(Open.Start, Open.Length);

    public string CloseText => Passage.Text.Substring(Close.Start, Close.Length);

    /// <summary>Whether the marks are single ones, which are for quotations inside others and for single words.</summary>
    public bool IsSingle => Open.Kind == QuoteKind.Single;

    /// <summary>Whether the spaces around both marks say which of the two opens, or around one where their forms are halves of one pair.</summary>
    public bool IsCertain => (Open.IsCertain && Close.IsCertain) || ((Open.IsCertain || Close.IsCertain) && AreHalves);

    /// <summary>Whether the two are the forms of one pair, as ” and “ are, or ’’ and ‘‘.</summary>
    public bool AreHalves => Open.Length == Close.Length && QuoteReader.AreHalves(Passage.Text[Open.Start], Passage.Text[Close.Start]);

    /// <summary>Whether the quoted words are of another script, or marked as another language.</summary>
    public bool IsForeign
    {
        get
        {
            bool isForeign = false;
            for (int i = Open.End; i < Close.Start; i++)
            {
                char c = Passage.Text[i];
                if (ArabicCharacters.IsLetter(c) || (c == Passage.Masked && Passage.References.Contains(i)))
                {
                    return false;
                }

                isForeign |= c == Passage.Masked || char.IsAsciiLetter(c);
            }

            return isForeign;
        }
    }

    public bool Has(QuotationMarks marks) => OpenText == (IsSingle ? marks.InnerOpen : marks.Open) && CloseText == (IsSingle ? marks.InnerClose : marks.Close);
}

internal enum QuoteKind
{
    /// <summary>“ ” „ " « », and two single marks in the place of one double mark.</summary>
    Double,

    /// <summary>‘ ’ ' ‹ ›, which may be apostrophes.</summary>
    Single,
}

/// <param name="Length">2 where two single marks stand for a double one.</param>
/// <param name="Opens">Whether it begins a quotation.</param>
/// <param name="IsCertain">Whether the spaces around it say so, and not its form alone.</param>
internal readonly record struct QuoteMark(int Start, int Length, QuoteKind Kind, bool Opens, bool IsCertain)
{
    public int End => Start + Length;
}
