using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Arabic has one heh where Urdu has two letters: ہ, and ھ for the breath after a consonant. The word that is the more common of the two is meant; ہ where the list has neither.</summary>
internal sealed class ArabicHehRule() : LetterRule(EditorialRules.ArabicHeh, Heh, GoalHeh, "Arabic heh U+0647", "Urdu writes ہ U+06C1, or ھ U+06BE after the consonant that it belongs to")
{
    private const char Heh = '\u0647';
    private const string GoalHeh = "\u06C1";
    private const string Aspiration = "\u06BE";

    /// <summary>After a number it is the sign of the Hijra: <see cref="Numbers.HijriSignRule"/>.</summary>
    protected override bool Concerns(string text, int at) => at == 0 || !ArabicCharacters.IsDigit(text[at - 1]);

    protected override string ReplacementIn(ReadOnlySpan<char> word, FindingList findings)
    {
        string folded = WordForm.InUrduLetters(word);
        string goal = folded.Replace(Heh, GoalHeh[0]);
        string aspirated = folded.Replace(Heh, Aspiration[0]);
        return findings.Book.Lexicon.Count(aspirated) > findings.Book.Lexicon.Count(goal) ? Aspiration : GoalHeh;
    }
}
