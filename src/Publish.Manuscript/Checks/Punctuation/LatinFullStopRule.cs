namespace Publish.Manuscript.Checks.Punctuation;

internal sealed class LatinFullStopRule() : LatinPunctuationRule(EditorialRules.LatinFullStop, '.', '\u06D4', "a Latin full stop");
