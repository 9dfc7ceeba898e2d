using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>The language of a paragraph that is all in another script than the text around it, such as a note that is an English citation.</summary>
internal static class ParagraphLanguage
{
    /// <summary>Null where it is that of the text around it. A Latin paragraph in Urdu has the language that its words are marked with, and without a mark is English; the other way round it is the book's, or Urdu.</summary>
    public static Language? Of(ImmutableArray<Inline> inlines, Language surroundings, Language book)
    {
        bool rightToLeft = surroundings.Direction == TextDirection.RightToLeft;
        Language usual = rightToLeft ? Language.English : book.Direction == TextDirection.RightToLeft ? book : Language.Urdu;
        var found = new List<Language>();
        return Collect(inlines, surroundings, usual, surroundings.Direction, found) && found.Count > 0 ? found.Count == 1 ? found[0] : usual : null;
    }

    /// <summary>The language that all these blocks have been given; null where they differ.</summary>
    public static Language? Shared(IEnumerable<Block> blocks)
    {
        Language?[] languages = [.. blocks.Select(b => b.Language).Distinct()];
        return languages is [{ } one] ? one : null;
    }

    /// <returns>False at the first letter that is written as the surroundings are.</returns>
    private static bool Collect(ImmutableArray<Inline> inlines, Language language, Language usual, TextDirection outside, List<Language> found) => inlines.All(inline => inline switch
    {
        TextRun run => CollectLetters(run.Value, language, usual, outside, found),
        Foreign foreign => Collect(foreign.Inlines, foreign.Language, usual, outside, found),
        _ => Collect(Walk.Children(inline), language, usual, outside, found),
    });

    private static bool CollectLetters(string text, Language language, Language usual, TextDirection outside, List<Language> found)
    {
        foreach (Rune rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            bool rightToLeft = ScriptStretches.IsRightToLeft(rune);
            bool marked = language.Direction != outside;
            if (rightToLeft == (outside == TextDirection.RightToLeft) || !(marked || rightToLeft || ScriptStretches.IsLatin(rune)))
            {
                return false;
            }

            Language own = marked ? language : usual;
            if (!found.Contains(own))
            {
                found.Add(own);
            }
        }

        return true;
    }
}
