namespace Publish.Editorial.Rules.Punctuation;

internal sealed class LatinQuestionMarkRule() : LatinPunctuationRule(EditorialRules.LatinQuestionMark, '?', '\u061F', "a Latin question mark");
