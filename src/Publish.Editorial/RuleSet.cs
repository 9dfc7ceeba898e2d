using System.Collections.Immutable;
using Publish.Editorial.Rules.Characters;
using Publish.Editorial.Rules.Invisible;
using Publish.Editorial.Rules.Numbers;
using Publish.Editorial.Rules.Punctuation;
using Publish.Editorial.Rules.Quotes;
using Publish.Editorial.Rules.Spelling;
using Publish.Editorial.Rules.Structure;

namespace Publish.Editorial;

/// <summary>All rules, by what they look at. They hold no state and are shared between threads.</summary>
internal static class RuleSet
{
    public static readonly ImmutableArray<IPassageRule> OfPassages =
    [
        new ArabicYehRule(), new ArabicKafRule(), new ArabicHehRule(), new HehHamzaRule(), new TehMarbutaRule(), new AlefMaksuraRule(),
        new PresentationFormRule(), new NotComposedRule(), new TatweelRule(), new RepeatedMarkRule(), new StrayMarkRule(), new HamzaOnYehRule(), new HamzaFormRule(), new UnmarkedArabicRule(),
        new StrayNonJoinerRule(), new StrayJoinerRule(), new InvisibleCharacterRule(), new DirectionMarkRule(), new HalfSpaceRule(), new DirectionEmbeddingRule(), new NoBreakSpaceRule(), new RepeatedSpaceRule(),
        new LatinFullStopRule(), new LatinCommaRule(), new LatinSemicolonRule(), new LatinQuestionMarkRule(), new SpaceBeforePunctuationRule(), new NoSpaceAfterPunctuationRule(),
        new SpaceInsideBracketsRule(), new NoSpaceAroundBracketsRule(), new RepeatedPunctuationRule(), new UnbalancedBracketRule(),
        new MixedNumeralsRule(), new HyphenInRangeRule(), new SpaceBeforeYearSignRule(), new HijriSignRule(), new GluedNumberRule(), new PercentSignRule(), new YehForYearSignRule(), new FinalLetterInsideRule(),
        new NumberBeforeLatinRule(), new DoubtfulNumberRule(), new SubtendingDigitsRule(),
        new HonorificRule(), new OldNoteMarkRule(), new StrayMarkupRule(), new HeadingStopRule(), new UnendedParagraphRule(),
    ];

    public static readonly ImmutableArray<ISectionRule> OfSections =
    [
        new QuoteStyleRule(), new UnclosedQuoteRule(), new SpaceInsideQuotesRule(), new NoSpaceAroundQuotesRule(), new HouseSpellingRule(), new MissingSpaceRule(), new ExtraSpaceRule(), new DoubtfulWordRule(), new RepeatedWordRule(),
        new RepeatedPassageRule(), new NoteOrderRule(), new MissingNoteRule(),
    ];

    public static readonly ImmutableArray<IBookRule> OfBooks =
    [
        new HamzaSpellingRule(), new IzafatFormRule(), new NameSpellingRule(), new BookMetadataRule(), new EssayMetadataRule(),
    ];
}
