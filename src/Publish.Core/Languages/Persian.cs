using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Persian.</summary>
internal static class Persian
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "fa",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Plain and even, as Persian is printed.
        Font = "Noto Naskh Arabic",
        Digits = NumeralSystem.Urdu,
        Abjad = "هیک",
        Quotation = QuotationMarks.Angle,
        // Whatever hamza sits on, it is a hamza.
        Collation = new(new LetterOrder(
            "آ ا ء ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
            [("ا", "ٱ", ""), ("ء", "أٲإٳؤئ", ""), ("ک", "ڪګكڬڭڮ", ""), ("ه", "ەہةۃۀھ", ""), ("ی", "ىےيېۑۍێ", "")])),
        TakesNastaliq = true,
        Accessibility = English.Profile.Accessibility,
        Report = English.Profile.Report,
        Words = new BookWords
        {
            Language = Language.Persian,
            Cover = "جلد",
            TitlePage = "صفحهٔ عنوان",
            Imprint = "شناسنامهٔ کتاب",
            Contents = "فهرست",
            Landmarks = "بخش\u200Cهای کتاب",
            Pages = "صفحه\u200Cها",
            BeginningOfText = "آغاز متن",
            Introduction = "درآمد",
            AuthorNotes = new("یادداشت\u200Cها"),
            EditorNotes = new("یادداشت\u200Cهای ویراستار", "ویراستار"),
            TranslatorNotes = new("یادداشت\u200Cهای مترجم", "مترجم"),
            Note = "یادداشت",
            BackToText = "بازگشت به متن",
            TypesetIn = "قلم:",
            MadeWith = "ساخته با:",
            FirstPublished = "نخستین انتشار:",
            Translation = "ترجمهٔ",
            Index = "نمایه",
            Glossary = "واژه\u200Cنامه",
            Colophon = "انجامه",
            Figure = "تصویر",
            Table = "جدول",
            See = "نگاه کنید به",
            SeeAlso = "نیز نگاه کنید به",
            Semicolon = "؛ ",
            Comma = "، ",
            FullStop = ".",
            YearSign = "",
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "به کوشش",
                ["compiler"] = "گردآورنده:",
                ["translator"] = "ترجمهٔ",
                ["illustrator"] = "تصویرگر:",
                ["designer"] = "طراح:",
                ["foreword"] = "پیش\u200Cگفتار:",
                ["afterword"] = "پی\u200Cگفتار:",
                ["photographer"] = "عکس:",
                ["calligrapher"] = "خوشنویسی:",
            },
        },
    };
}
