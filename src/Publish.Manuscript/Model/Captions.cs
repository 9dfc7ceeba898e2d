using Publish.Core.Languages;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>What stands before the words of a caption, the same on paper and in the EPUB.</summary>
public static class Captions
{
    /// <summary>Such as «جدول ۳».</summary>
    /// <param name="word">Of <see cref="BookWords"/>.</param>
    /// <param name="language">Of the section.</param>
    public static string Label(string word, int number, BookInfo book, Language language) => $"{word} {Numerals.Format(number, book.NumeralsOf(language))}";

    /// <summary>What is before the words of a caption: the label with its colon and space; null where there is no number.</summary>
    public static string? Lead(Figure figure, BookInfo book, Language language) => Lead(language.Profile.Words.Figure, figure.Number, book, language);

    /// <inheritdoc cref="Lead(Figure, BookInfo, Language)"/>
    public static string? Lead(Table table, BookInfo book, Language language) => Lead(language.Profile.Words.Table, table.Number, book, language);

    private static string? Lead(string word, int? number, BookInfo book, Language language) => number is { } n ? $"{Label(word, n, book, language)}: " : null;
}
