namespace Publish.Editorial.Rules.Characters;

internal sealed class HehHamzaRule() : LetterRule(EditorialRules.HehHamza, '\u06C0', "\u06C2", "heh with hamza U+06C0", "Urdu writes ۂ U+06C2");
