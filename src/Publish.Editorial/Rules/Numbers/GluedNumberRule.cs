using System.Collections.Frozen;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>نومبر1931</c>, <c>1931میں</c>, <c>۱۹۳۱ءمیں</c>. One letter before a number is an abbreviation, as in ص۱۲, and one after it a sign, as in ۱۹۳۱ء.</summary>
internal sealed class GluedNumberRule : IPassageRule
{
    private const int LongNumber = 3;
    private const char Footnote = '\u0602';

    // With these a small number is no note reference.
    private static readonly FrozenSet<string> TakeNumbers = "صفحہ صفحات جلد جلدیں شمارہ باب نمبر آیت آیات سورہ حصہ سطر شعر مطابق تعداد عمر".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // ایم۔۱۶ may be written ایم۱۶.
    private static readonly FrozenSet<string> LetterNames = Punctuation.NoSpaceAfterPunctuationRule.LetterNames;

    private static readonly FrozenSet<string> Endings = "واں ویں وں یں ں ویںں وِیں وِاں ءو ئی".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        foreach (Word word in passage.Words)
        {
            if (ArabicCharacters.IsDigit(passage.At(word.End)) && word.Length > 1)
            {
                CheckBefore(passage, word, findings);
            }

            if (ArabicCharacters.IsDigit(passage.At(word.Start - 1)) && word.Length > 1)
            {
                CheckAfter(passage, word, findings);
            }
        }
    }

    private static void CheckBefore(Passage passage, Word word, FindingList findings)
    {
        int digits = Scan.End(passage.Text, Scan.Digits, word.End);
        string plain = WordForm.Plain(word.In(passage.Text));
        if (passage.At(digits) == Footnote || LetterNames.Contains(plain))
        {
            return;
        }

        // One or two digits after a word may be a note reference that has lost its brackets.
        bool isSafe = digits - word.End >= LongNumber || TakeNumbers.Contains(plain) || passage.At(digits) is ':' or '/';
        string hint = isSafe ? "add a space" : "add a space, or write [^1] if it is a note reference";
        findings.Add(EditorialRules.GluedNumber, passage.SpanOf(word.Start, digits - word.Start), "no space between the word and the number", hint, isSafe ? passage.Insert(word.End, " ") : []);
    }

    private static void CheckAfter(Passage passage, Word word, FindingList findings)
    {
        int start = word.Start;
        if (passage.Text[start] is '\u0621' or '\u06BE')
        {
            // The sign of a year, and a word after it.
            start++;
        }

        string plain = WordForm.Plain(passage.Text.AsSpan(start, word.End - start));
        bool isWord = plain.Length > 1 && Lexicon.Shared.Knows(plain) && (start > word.Start || !Endings.Contains(plain));
        if (isWord)
        {
            findings.Add(EditorialRules.GluedNumber, passage.SpanOf(word.Start - 1, word.Length + 1), "no space between the number and the word", "add a space", passage.Insert(start, " "));
        }
    }
}
