namespace Publish.Editorial.Rules.Characters;

internal sealed class TehMarbutaRule() : LetterRule(EditorialRules.TehMarbuta, '\u0629', "\u06C3", "teh marbuta U+0629", "Urdu writes ۃ U+06C3");
