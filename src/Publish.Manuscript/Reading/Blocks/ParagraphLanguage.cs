using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>The language of a paragraph that is all in another script than the text around it, such as a note that is an English citation.</summary>
internal static class ParagraphLanguage
{
    /// <summary>Null where it is that of the text around it. A Latin paragraph in Urdu has the language that its words are marked with, and without a mark is English; the other way round it is the book's, or Urdu.</summary>
    public static Language? Of(ImmutableArray<Inline> inlines, Language surroundings, Language book)
    {
        bool rightToLeft = surroundings.Direction == TextDirection.RightToLeft;
        Language usual = rightToLeft ? Language.English : book.Direction == TextDirection.RightToLeft ? book : Language.Urdu;
        var letters = new Letters(surroundings, usual);
        return letters.Collect(inlines, surroundings) && letters.Others > letters.Quoted ? letters.Languages is [var one] ? one : usual : null;
    }

    /// <summary>The language that all these blocks have been given; null where they differ.</summary>
    public static Language? Shared(IEnumerable<Block> blocks)
    {
        Language?[] languages = [.. blocks.Select(b => b.Language).Distinct()];
        return languages is [{ } one] ? one : null;
    }

    /// <summary>The letters of a paragraph and the languages of those that are in another script than the text around it.</summary>
    private sealed class Letters(Language surroundings, Language usual)
    {
        private readonly bool _isRightToLeft = surroundings.Direction == TextDirection.RightToLeft;

        public List<Language> Languages { get; } = [];

        public int Others { get; private set; }

        /// <summary>Letters of the surroundings' direction in words that are marked with their language, which nobody does in a sentence of that language.</summary>
        public int Quoted { get; private set; }

        /// <returns>False at the first letter outside a quoted word that is written as the surroundings are.</returns>
        public bool Collect(ImmutableArray<Inline> inlines, Language language) => inlines.All(inline => inline switch
        {
            TextRun run => run.Value.EnumerateRunes().Where(Rune.IsLetter).All(rune => Collect(rune, language)),
            Foreign foreign when foreign.Language.Direction == surroundings.Direction => CollectQuoted(foreign.Children),
            Foreign foreign => Collect(foreign.Children, foreign.Language),
            _ => Collect(Walk.Children(inline), language),
        });

        private bool Collect(Rune rune, Language language)
        {
            bool rightToLeft = ScriptStretches.IsRightToLeft(rune);
            bool marked = language.Direction != surroundings.Direction;
            if (rightToLeft == _isRightToLeft)
            {
                return false;
            }

            if (!(marked || rightToLeft || ScriptStretches.IsLatin(rune)))
            {
                // Greek without a mark may be a quotation in English or in Urdu.
                return true;
            }

            Language own = marked ? language : usual;
            Others++;
            if (!Languages.Contains(own))
            {
                Languages.Add(own);
            }

            return true;
        }

        private bool CollectQuoted(ImmutableArray<Inline> inlines)
        {
            Quoted += PlainText.Of(inlines).EnumerateRunes().Count(Rune.IsLetter);
            return true;
        }
    }
}
