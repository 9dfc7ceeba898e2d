namespace Publish.Editorial.Rules.Punctuation;

internal sealed class LatinCommaRule() : LatinPunctuationRule(EditorialRules.LatinComma, ',', '\u060C', "a Latin comma");
