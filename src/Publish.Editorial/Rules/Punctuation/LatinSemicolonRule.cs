namespace Publish.Editorial.Rules.Punctuation;

internal sealed class LatinSemicolonRule() : LatinPunctuationRule(EditorialRules.LatinSemicolon, ';', '\u061B', "a Latin semicolon");
