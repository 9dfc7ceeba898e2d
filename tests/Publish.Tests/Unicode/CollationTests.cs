using CsCheck;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class CollationTests
{
    private static readonly Collation Urdu = Language.Urdu.Profile.Collation;

    [Theory]
    [InlineData("ur", "urdu")]
    [InlineData("fa", "persian")]
    [InlineData("ar", "arabic")]
    [InlineData("ps", "pashto")]
    [InlineData("sd", "sindhi")]
    public void Words_sort_as_the_list_has_them(string language, string list)
    {
        Collation collation = new Language(language).Profile.Collation;
        string[] words = [.. File.ReadLines(Repository.Data($"collation/{list}.txt")).Where(static line => line.Length > 0 && line[0] != '#')];
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = 0; j < words.Length; j++)
            {
                int found = Math.Sign(collation.Compare(words[i], words[j]));
                Assert.True(found == i.CompareTo(j), $"{words[i]} and {words[j]}: {found}");
            }
        }
    }

    [Theory]
    [InlineData("آب", "\u0627\u0653ب")]
    [InlineData("گاؤں", "گاو\u0654ں")]
    [InlineData("ہمۂ", "ہمہ\u0654")]
    [InlineData("مُحَمَّد", "مُحَم\u0651\u064Eد")]
    [InlineData("“غالب”", "غالب")]
    [InlineData("(غالب)،", "غالب")]
    [InlineData("غا\u0640لب", "غالب")]
    [InlineData("محمد\u0610", "محمد")]
    [InlineData("بے\u200Cکار", "بےکار")]
    [InlineData(" علی  گڑھ ", "علی گڑھ")]
    [InlineData("علی-گڑھ", "علی گڑھ")]
    [InlineData("علی\u00A0گڑھ", "علی گڑھ")]
    [InlineData("۱۲", "12")]
    public void Words_that_differ_in_nothing_that_counts_sort_together(string x, string y)
    {
        foreach (string neighbour in (string[])["ب", "ی", "م", "آبا", "غالب۱", "محمداں"])
        {
            Assert.Equal(Math.Sign(Urdu.Compare(x, neighbour)), Math.Sign(Urdu.Compare(y, neighbour)));
        }

        Assert.Equal(string.CompareOrdinal(x, y), Urdu.Compare(x, y));
    }

    [Theory]
    [InlineData("يوسف", "یوسف")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("هم", "ہم")]
    [InlineData("زکاة", "زکاۃ")]
    public void A_letter_of_Arabic_sorts_just_after_the_Urdu_one(string arabic, string urdu)
    {
        Assert.True(Urdu.Compare(urdu, arabic) < 0);
        Assert.True(Urdu.Compare(arabic, urdu + "ا") < 0);
    }

    [Theory]
    [InlineData("بھارت", "بھ")]
    [InlineData("بَھارت", "بھ")]
    [InlineData("“ابر”", "ا")]
    [InlineData("أب", "ا")]
    [InlineData("آب", "آ")]
    [InlineData("ھ", "ھ")]
    [InlineData("مئی", "م")]
    [InlineData("كتاب", "ک")]
    [InlineData("1857", null)]
    [InlineData("London", null)]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void A_word_stands_under_its_letter(string word, string? letter) => Assert.Equal(letter, Urdu.Letter(word));

    [Theory]
    [InlineData("ar", "إسلام", "ا")]
    [InlineData("ar", "ءاذان", "ا")]
    [InlineData("ar", "آية", "ا")]
    [InlineData("fa", "آب", "آ")]
    [InlineData("fa", "رأی", "ر")]
    [InlineData("ps", "ځای", "ځ")]
    [InlineData("sd", "جھنگ", "جھ")]
    [InlineData("sd", "آب", "ا")]
    [InlineData("sd", "بھتر", "ب")]
    public void A_word_stands_under_the_letter_of_its_language(string language, string word, string letter) =>
        Assert.Equal(letter, new Language(language).Profile.Collation.Letter(word));

    [Fact]
    public void The_order_is_total()
        => Gen.Select(UnicodeTexts.Any, UnicodeTexts.Any, UnicodeTexts.Any).Sample(static (x, y, z) =>
        {
            int xy = Math.Sign(Urdu.Compare(x, y));
            int yz = Math.Sign(Urdu.Compare(y, z));
            int xz = Math.Sign(Urdu.Compare(x, z));
            return xy == -Math.Sign(Urdu.Compare(y, x)) && (xy == 0) == (x == y) && (xy != yz || xy == xz);
        }, iter: 5_000);
}
