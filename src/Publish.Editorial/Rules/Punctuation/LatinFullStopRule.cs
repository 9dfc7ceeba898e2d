namespace Publish.Editorial.Rules.Punctuation;

internal sealed class LatinFullStopRule() : LatinPunctuationRule(EditorialRules.LatinFullStop, '.', '\u06D4', "a Latin full stop");
