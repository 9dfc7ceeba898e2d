using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Pashto.</summary>
internal static class Pashto
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "ps",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Large and open, so that the many dots of its alphabet keep apart.
        Font = "Scheherazade New",
        Digits = NumeralSystem.Urdu,
        Abjad = "هیک",
        Quotation = QuotationMarks.Curly,
        Collation = new(new LetterOrder(
            "آ ا ء ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ ه و ی",
            [
                ("ا", "أٲٱإٳ", ""), ("ټ", "ٹ", ""), ("ډ", "ڈ", ""), ("ړ", "ڑ", ""), ("ک", "ڪك", ""), ("ګ", "گ", ""), ("ڼ", "ڻ", ""), ("و", "ؤۇۉ", ""), ("ه", "ەہھةۃ", "ۀ"),
                ("ی", "ىےيېۍئ", ""),
            ])),
        Accessibility = English.Profile.Accessibility,
        Report = English.Profile.Report,
        Words = new BookWords
        {
            Language = new Language("ps"),
            Cover = "پوښ",
            TitlePage = "د سرلیک پاڼه",
            Imprint = "د خپرېدو معلومات",
            Contents = "لړلیک",
            Landmarks = "د کتاب برخې",
            Pages = "مخونه",
            BeginningOfText = "د متن پیل",
            Introduction = "سریزه",
            AuthorNotes = new("یادښتونه"),
            EditorNotes = new("د سمونګر یادښتونه", "سمونګر"),
            TranslatorNotes = new("د ژباړونکي یادښتونه", "ژباړونکی"),
            Note = "یادښت",
            BackToText = "متن ته ستنېدل",
            TypesetIn = "لیکبڼه:",
            MadeWith = "جوړوونکی پروګرام:",
            FirstPublished = "لومړی چاپ:",
            Translation = "ژباړه:",
            Index = "نوملړ",
            Glossary = "وییپانګه",
            Colophon = "د چاپ یادښت",
            Figure = "انځور",
            Table = "جدول",
            See = "وګورئ",
            SeeAlso = "دا هم وګورئ",
            Semicolon = "؛ ",
            Comma = "، ",
            FullStop = ".",
            YearSign = "",
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "سمونګر:",
                ["compiler"] = "راټولوونکی:",
                ["translator"] = "ژباړونکی:",
                ["illustrator"] = "انځورګر:",
                ["designer"] = "ډیزاین:",
                ["foreword"] = "سریزه:",
                ["afterword"] = "پایله:",
                ["photographer"] = "عکاس:",
                ["calligrapher"] = "خطاط:",
            },
        },
    };
}
