using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Sindhi.</summary>
internal static class Sindhi
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "sd",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Large and open, so that the many dots of its alphabet keep apart.
        Font = "Scheherazade New",
        Digits = NumeralSystem.Urdu,
        Abjad = "هيڪ",
        Quotation = QuotationMarks.Curly,
        // As its primers have it, in which جھ and گھ are letters.
        Collation = new(new LetterOrder(
            "ا ب ٻ ڀ ت ٿ ٽ ٺ ث پ ج ڄ جھ ڃ چ ڇ ح خ د ڌ ڏ ڊ ڍ ذ ر ڙ ز س ش ص ض ط ظ ع غ ف ڦ ق ڪ ک گ ڳ گھ ڱ ل م ن ڻ و ه ء ي",
            [("ا", "آأإٱ", ""), ("و", "ؤ", ""), ("ه", "ة", "ہھ"), ("ي", "ئ", "یى"), ("ڪ", "", "ك")])),
        Accessibility = English.Profile.Accessibility,
        Report = English.Profile.Report,
        Words = new BookWords
        {
            Language = new Language("sd"),
            Cover = "سرورق",
            TitlePage = "عنوان جو صفحو",
            Imprint = "اشاعت جو احوال",
            Contents = "فهرست",
            Landmarks = "ڪتاب جا حصا",
            Pages = "صفحا",
            BeginningOfText = "متن جي شروعات",
            Introduction = "تعارف",
            AuthorNotes = new("حاشيا"),
            EditorNotes = new("مرتب جا حاشيا", "مرتب"),
            TranslatorNotes = new("مترجم جا حاشيا", "مترجم"),
            Note = "حاشيو",
            BackToText = "متن ڏانهن واپس",
            TypesetIn = "فونٽ:",
            MadeWith = "تيار ڪندڙ پروگرام:",
            FirstPublished = "پهريون ڀيرو ڇپيل:",
            Translation = "ترجمو:",
            Index = "اشاريو",
            Glossary = "لغت",
            Colophon = "ڇپائيءَ جو احوال",
            Figure = "تصوير",
            Table = "جدول",
            See = "ڏسو",
            SeeAlso = "پڻ ڏسو",
            Semicolon = "؛ ",
            Comma = "، ",
            FullStop = ".",
            YearSign = "ع",
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "مرتب:",
                ["compiler"] = "سهيڙيندڙ:",
                ["translator"] = "مترجم:",
                ["illustrator"] = "تصويرون:",
                ["designer"] = "ڊزائين:",
                ["foreword"] = "مهاڳ:",
                ["afterword"] = "پڄاڻي:",
                ["photographer"] = "فوٽوگرافر:",
                ["calligrapher"] = "خطاط:",
            },
        },
    };
}
