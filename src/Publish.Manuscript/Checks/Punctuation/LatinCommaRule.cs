namespace Publish.Manuscript.Checks.Punctuation;

internal sealed class LatinCommaRule() : LatinPunctuationRule(EditorialRules.LatinComma, ',', '\u060C', "a Latin comma");
