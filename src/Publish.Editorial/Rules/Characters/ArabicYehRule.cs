namespace Publish.Editorial.Rules.Characters;

internal sealed class ArabicYehRule() : LetterRule(EditorialRules.ArabicYeh, '\u064A', "\u06CC", "Arabic yeh U+064A", "Urdu writes ی U+06CC");
