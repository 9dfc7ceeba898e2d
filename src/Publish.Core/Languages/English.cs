using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>English.</summary>
internal static class English
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "en",
        Direction = TextDirection.LeftToRight,
        Script = "Latn",
        Style = ScriptStyle.Other,
        Font = "Amiri",
        Digits = NumeralSystem.Latin,
        Abjad = "هیک",
        Quotation = QuotationMarks.Curly,
        Collation = Urdu.Profile.Collation,
        Hyphenation = region => region is "GB" or "AU" or "IE" or "IN" or "NZ" or "PK" or "ZA" ? "hyph_en_GB" : "hyph_en_US",
        Accessibility = new AccessibilityWords
        {
            Language = Language.English,
            Text = "The text of this book is real text and can also be heard or read in braille. Headings, contents, tables, verse and notes are marked up, and the size and colour of the type can be changed.",
            Pictures = "Pictures are described in text.",
            PicturesUndescribed = "Some pictures are not described in text.",
            Pages = "The page numbers of the print edition are given.",
        },
        Report = new ReportWords
        {
            Language = Language.English,
            Title = "Findings",
            Summary = "Summary",
            Rule = "Rule",
            Meaning = "What it finds",
            Count = "Findings",
            Mended = "Mended by publish fix",
            Essays = "Essays",
            WholeBook = "The whole book",
            OtherPlace = "The other place:",
            Nothing = "Nothing was found.",
            Comma = ", ",
        },
        Words = new BookWords
        {
            Language = Language.English,
            Cover = "Cover",
            TitlePage = "Title page",
            Imprint = "Imprint",
            Contents = "Contents",
            Landmarks = "Parts of the book",
            Pages = "Pages",
            BeginningOfText = "Beginning of the text",
            Introduction = "Introduction",
            AuthorNotes = new("Notes"),
            EditorNotes = new("Editor\u2019s notes", "Ed."),
            TranslatorNotes = new("Translator\u2019s notes", "Trans."),
            Note = "Note",
            BackToText = "Back to the text",
            TypesetIn = "Set in",
            MadeWith = "Made with",
            FirstPublished = "First published:",
            Translation = "Translated by",
            Index = "Index",
            Glossary = "Glossary",
            Colophon = "Colophon",
            Figure = "Figure",
            Table = "Table",
            See = "see",
            SeeAlso = "see also",
            Semicolon = "; ",
            Comma = ", ",
            FullStop = ".",
            YearSign = "",
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "Edited by",
                ["compiler"] = "Compiled by",
                ["translator"] = "Translated by",
                ["illustrator"] = "Illustrated by",
                ["designer"] = "Designed by",
                ["foreword"] = "Foreword by",
                ["afterword"] = "Afterword by",
                ["photographer"] = "Photographs by",
                ["calligrapher"] = "Calligraphy by",
            },
        },
    };
}
