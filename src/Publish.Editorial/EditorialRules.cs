using Publish.Core.Source;

namespace Publish.Editorial;

/// <summary>What <c>publish check</c> looks for in Urdu text. Each has a class of its own in the folders of Rules.</summary>
public static class EditorialRules
{
    public static readonly DiagnosticRule ArabicYeh = new("E001", Severity.Warning, "Arabic yeh in Urdu text");
    public static readonly DiagnosticRule ArabicKaf = new("E002", Severity.Warning, "Arabic kaf in Urdu text");
    public static readonly DiagnosticRule ArabicHeh = new("E003", Severity.Warning, "Arabic heh in Urdu text");
    public static readonly DiagnosticRule HehHamza = new("E004", Severity.Warning, "Persian heh with hamza in Urdu text");
    public static readonly DiagnosticRule TehMarbuta = new("E005", Severity.Warning, "Arabic teh marbuta in Urdu text");
    public static readonly DiagnosticRule AlefMaksura = new("E006", Severity.Warning, "Arabic alef maksura in Urdu text");
    public static readonly DiagnosticRule PresentationForm = new("E007", Severity.Warning, "A letter's drawn form in place of the letter");
    public static readonly DiagnosticRule NotComposed = new("E008", Severity.Warning, "A letter and its mark that have one character together");
    public static readonly DiagnosticRule Tatweel = new("E009", Severity.Warning, "A tatweel inside a word");
    public static readonly DiagnosticRule RepeatedMark = new("E010", Severity.Warning, "The same mark twice on one letter");
    public static readonly DiagnosticRule StrayMark = new("E011", Severity.Warning, "A mark on no letter");
    public static readonly DiagnosticRule HamzaOnYeh = new("E012", Severity.Warning, "Yeh and a hamza for the letter that has both");

    public static readonly DiagnosticRule StrayNonJoiner = new("E020", Severity.Warning, "A zero width non-joiner where nothing would join");
    public static readonly DiagnosticRule StrayJoiner = new("E021", Severity.Warning, "A zero width joiner that joins nothing");
    public static readonly DiagnosticRule InvisibleCharacter = new("E022", Severity.Warning, "An invisible character in Urdu text");
    public static readonly DiagnosticRule DirectionMark = new("E023", Severity.Warning, "A mark of direction beside a letter of that direction");
    public static readonly DiagnosticRule DirectionEmbedding = new("E024", Severity.Warning, "An embedding or override of direction");
    public static readonly DiagnosticRule NoBreakSpace = new("E025", Severity.Warning, "A no-break space between words");
    public static readonly DiagnosticRule RepeatedSpace = new("E026", Severity.Warning, "More than one space");

    public static readonly DiagnosticRule LatinFullStop = new("E030", Severity.Warning, "A Latin full stop after an Urdu word");
    public static readonly DiagnosticRule LatinComma = new("E031", Severity.Warning, "A Latin comma after an Urdu word");
    public static readonly DiagnosticRule LatinSemicolon = new("E032", Severity.Warning, "A Latin semicolon after an Urdu word");
    public static readonly DiagnosticRule LatinQuestionMark = new("E033", Severity.Warning, "A Latin question mark after an Urdu word");
    public static readonly DiagnosticRule SpaceBeforePunctuation = new("E034", Severity.Warning, "A space before punctuation");
    public static readonly DiagnosticRule NoSpaceAfterPunctuation = new("E035", Severity.Warning, "No space after punctuation");
    public static readonly DiagnosticRule SpaceInsideBrackets = new("E036", Severity.Warning, "A space inside brackets");
    public static readonly DiagnosticRule NoSpaceAroundBrackets = new("E037", Severity.Warning, "No space between a word and brackets");
    public static readonly DiagnosticRule RepeatedPunctuation = new("E038", Severity.Warning, "Punctuation that stands twice");
    public static readonly DiagnosticRule UnbalancedBracket = new("E039", Severity.Warning, "A bracket without its other half");

    public static readonly DiagnosticRule QuoteStyle = new("E040", Severity.Warning, "Quotation marks that are not the book's");
    public static readonly DiagnosticRule UnclosedQuote = new("E041", Severity.Warning, "A quotation mark without its other half");
    public static readonly DiagnosticRule SpaceInsideQuotes = new("E042", Severity.Warning, "A space inside quotation marks");

    public static readonly DiagnosticRule MixedNumerals = new("E050", Severity.Warning, "Digits that are not the book's");
    public static readonly DiagnosticRule HyphenInRange = new("E051", Severity.Warning, "A hyphen between two numbers of a range");
    public static readonly DiagnosticRule SpaceBeforeYearSign = new("E052", Severity.Warning, "A space between a year and its sign");
    public static readonly DiagnosticRule HijriSign = new("E053", Severity.Warning, "A year of the Hijra with another letter for its sign");
    public static readonly DiagnosticRule GluedNumber = new("E054", Severity.Warning, "No space between a word and a number");
    public static readonly DiagnosticRule PercentSign = new("E055", Severity.Warning, "A percent sign before its number");

    public static readonly DiagnosticRule Honorific = new("E060", Severity.Info, "An honorific in brackets");

    public static readonly DiagnosticRule HamzaSpelling = new("E070", Severity.Info, "One word, with hamza and with yeh");
    public static readonly DiagnosticRule HouseSpelling = new("E071", Severity.Warning, "A spelling that the book has decided against");
    public static readonly DiagnosticRule IzafatForm = new("E072", Severity.Info, "Izafat after yeh in more than one form");
    public static readonly DiagnosticRule NameSpelling = new("E073", Severity.Warning, "A name in two spellings");
    public static readonly DiagnosticRule MissingSpace = new("E074", Severity.Warning, "Words without a space between them");
    public static readonly DiagnosticRule ExtraSpace = new("E075", Severity.Warning, "A space inside a word");
    public static readonly DiagnosticRule DoubtfulWord = new("E076", Severity.Info, "A word that may be misspelt");
    public static readonly DiagnosticRule RepeatedWord = new("E077", Severity.Warning, "A word that stands twice");

    public static readonly DiagnosticRule RepeatedPassage = new("E080", Severity.Info, "A passage that stands twice");
    public static readonly DiagnosticRule OldNoteMark = new("E081", Severity.Warning, "A note's mark as other programs write it");
    public static readonly DiagnosticRule NoteOrder = new("E082", Severity.Warning, "Notes whose labels are out of order");
    public static readonly DiagnosticRule MissingNote = new("E083", Severity.Warning, "A note whose text is missing");
    public static readonly DiagnosticRule BookMetadata = new("E084", Severity.Info, "Something that the book does not say of itself");
    public static readonly DiagnosticRule EssayMetadata = new("E085", Severity.Info, "Something that an essay does not say of itself");
    public static readonly DiagnosticRule HeadingStop = new("E086", Severity.Info, "A heading that ends with a full stop");
    public static readonly DiagnosticRule UnendedParagraph = new("E087", Severity.Info, "A paragraph that ends in the middle of a sentence");
    public static readonly DiagnosticRule StrayMarkup = new("E088", Severity.Warning, "A mark of emphasis that marks nothing");
    public static readonly DiagnosticRule UnusedSuppression = new("E089", Severity.Warning, "An exception that nothing needs");

    public static readonly DiagnosticRule HamzaForm = new("E090", Severity.Warning, "A hamza as other languages write it");
    public static readonly DiagnosticRule FinalLetterInside = new("E091", Severity.Warning, "No space after a letter that only ends words");
    public static readonly DiagnosticRule HalfSpace = new("E092", Severity.Warning, "A direction mark in the place of a half-space");
    public static readonly DiagnosticRule YehForYearSign = new("E093", Severity.Warning, "A year with ئ for ء");
    public static readonly DiagnosticRule UnmarkedArabic = new("E094", Severity.Info, "Arabic that is not marked as Arabic");
    public static readonly DiagnosticRule NoSpaceAroundQuotes = new("E095", Severity.Warning, "No space between a word and quotation marks");
    public static readonly DiagnosticRule TatweelDash = new("E096", Severity.Warning, "A tatweel in place of a dash");

    public static readonly DiagnosticRule NumberBeforeLatin = new("E100", Severity.Info, "A number before Latin words that may belong to them");
    public static readonly DiagnosticRule DoubtfulNumber = new("E101", Severity.Info, "Two numbers that may be one");
    public static readonly DiagnosticRule TooManyDigits = new("E102", Severity.Warning, "More digits than a subtending character has room for");
}
