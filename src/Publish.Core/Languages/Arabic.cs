using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Arabic.</summary>
internal static class Arabic
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "ar",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // The hand of Bulaq, with room for vowel marks.
        Font = "Amiri",
        Digits = NumeralSystem.Arabic,
        Abjad = "هيك",
        Quotation = QuotationMarks.RightToLeftCurly,
        // Hamza, on whatever seat, sorts among the alifs, and آ as hamza and alif.
        Collation = new(new LetterOrder(
            "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ڤ ق ك گ ل م ن ه و ي",
            [("ا", "ءأؤإئا", ""), ("ت", "ةت", ""), ("ي", "ىي", "ی"), ("ك", "", "ک")],
            doubled: 'آ')),
        Accessibility = English.Profile.Accessibility,
        Report = English.Profile.Report,
        Words = new BookWords
        {
            Language = Language.Arabic,
            Cover = "الغلاف",
            TitlePage = "صفحة العنوان",
            Imprint = "بيانات النشر",
            Contents = "المحتويات",
            Landmarks = "أقسام الكتاب",
            Pages = "الصفحات",
            BeginningOfText = "بداية النص",
            Introduction = "مقدمة",
            AuthorNotes = new("الحواشي"),
            EditorNotes = new("حواشي المحرر", "المحرر"),
            TranslatorNotes = new("حواشي المترجم", "المترجم"),
            Note = "حاشية",
            BackToText = "العودة إلى المتن",
            TypesetIn = "الخط:",
            MadeWith = "أُنجز ببرنامج:",
            FirstPublished = "نُشر أول مرة:",
            Translation = "ترجمة:",
            Index = "الفهرس",
            Glossary = "المعجم",
            Colophon = "بيانات الطباعة",
            Figure = "شكل",
            Table = "جدول",
            See = "انظر",
            SeeAlso = "انظر أيضًا",
            Semicolon = "؛ ",
            Comma = "، ",
            FullStop = ".",
            YearSign = "",
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "تحرير:",
                ["compiler"] = "جمع:",
                ["translator"] = "ترجمة:",
                ["illustrator"] = "رسوم:",
                ["designer"] = "تصميم:",
                ["foreword"] = "تقديم:",
                ["afterword"] = "خاتمة:",
                ["photographer"] = "تصوير:",
                ["calligrapher"] = "خط:",
            },
        },
    };
}
