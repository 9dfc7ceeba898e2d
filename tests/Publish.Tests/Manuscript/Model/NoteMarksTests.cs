using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Tests.Epub;
using Xunit;

namespace Publish.Tests.Manuscript.Model;

public sealed class NoteMarksTests
{
    [Theory]
    [InlineData("1", NumeralSystem.Urdu, "\u06F1\u06F2")]
    [InlineData("ed-1", NumeralSystem.Urdu, "[\u06F1\u06F2]")]
    [InlineData("tr-1", NumeralSystem.Urdu, "(\u06F1\u06F2)")]
    [InlineData("1", NumeralSystem.Latin, "12")]
    [InlineData("ed-1", NumeralSystem.Latin, "[12]")]
    [InlineData("tr-1", NumeralSystem.Latin, "(12)")]
    public void Each_series_has_its_own_marks(string label, NumeralSystem numerals, string expected) =>
        Assert.Equal(expected, NoteMarks.Format(NoteSeries.OfLabel(label), 12, BookBuilder.Info with { Numerals = numerals }, Language.Urdu));

    [Fact]
    public void The_authors_marks_take_the_footnote_sign_where_the_book_asks_for_it()
    {
        BookInfo book = BookBuilder.Info with { Design = new DesignSettings { Notes = new NoteSettings { Sign = true } } };
        Assert.Equal(["\u0602\u06F3", "[\u06F3]"], new[] { NoteSeries.Author, NoteSeries.Editor }.Select(series => NoteMarks.Format(series, 3, book, Language.Urdu)));
    }

    [Theory]
    [InlineData("ur", "حواشیِ مرتب")]
    [InlineData("en-GB", "Editor\u2019s notes")]
    [InlineData("pl", "Editor\u2019s notes")]
    public void Notes_are_headed_in_the_books_language_or_in_English(string language, string expected) =>
        Assert.Equal(expected, NoteSeries.Editor.Words(new Language(language).Profile.Words).Heading);
}
