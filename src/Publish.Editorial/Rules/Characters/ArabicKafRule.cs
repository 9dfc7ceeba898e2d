namespace Publish.Editorial.Rules.Characters;

internal sealed class ArabicKafRule() : LetterRule(EditorialRules.ArabicKaf, '\u0643', "\u06A9", "Arabic kaf U+0643", "Urdu writes ک U+06A9");
