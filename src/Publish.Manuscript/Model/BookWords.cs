using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>The words that a book says of itself (Contents, Notes, Translated by …) in its own language.</summary>
public sealed record BookWords
{
    /// <summary>The language of these words; differs from the language asked for where there are none in it.</summary>
    public required Language Language { get; init; }

    public required string Cover { get; init; }

    public required string TitlePage { get; init; }

    public required string Imprint { get; init; }

    public required string Contents { get; init; }

    public required string Landmarks { get; init; }

    public required string Pages { get; init; }

    public required string BeginningOfText { get; init; }

    public required string Introduction { get; init; }

    public required string AuthorNotes { get; init; }

    public required string EditorNotes { get; init; }

    public required string TranslatorNotes { get; init; }

    /// <summary>One note, as in «Note 3».</summary>
    public required string Note { get; init; }

    /// <summary>What an editor's note is signed with where the book says nothing else.</summary>
    public required string EditorSignature { get; init; }

    public required string TranslatorSignature { get; init; }

    public required string BackToText { get; init; }

    /// <summary>Before the names of the fonts, with its colon where the language wants one.</summary>
    public required string TypesetIn { get; init; }

    /// <summary>Before the name of the program that made the book.</summary>
    public required string MadeWith { get; init; }

    /// <summary>Before the place of first publication, with its colon.</summary>
    public required string FirstPublished { get; init; }

    /// <summary>Before a translator's name, with a colon where the language wants one.</summary>
    public required string Translation { get; init; }

    public required string Index { get; init; }

    public required string Glossary { get; init; }

    public required string Colophon { get; init; }

    /// <summary>Before the number of a figure.</summary>
    public required string Figure { get; init; }

    /// <summary>Before the number of a table.</summary>
    public required string Table { get; init; }

    /// <summary>In an index, from a heading without places to another.</summary>
    public required string See { get; init; }

    /// <summary>In an index, after a heading's places.</summary>
    public required string SeeAlso { get; init; }

    /// <summary>Between two parts of an entry of an index, with its space.</summary>
    public required string Semicolon { get; init; }

    /// <summary>Between two items of a list of names, with its space.</summary>
    public required string Comma { get; init; }

    /// <summary>What ends a sentence, and the number of a list's item.</summary>
    public required string FullStop { get; init; }

    /// <summary>What stands after the number of a year of the common era, such as «ء»; may be empty.</summary>
    public required string YearSign { get; init; }

    /// <summary>What stands before a name on the title page, by <see cref="Contributor.Role"/>; a role that is not here stands alone.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>The words in a language; English where there are none in it.</summary>
    public static BookWords For(Language language) => language.Primary switch
    {
        "ur" or "pnb" or "skr" or "ks" => Urdu,
        "fa" => Persian,
        "ar" => Arabic,
        "ps" => Pashto,
        "sd" => Sindhi,
        _ => English,
    };

    /// <param name="number">In the book's numerals.</param>
    public string Year(string number) => number + YearSign;

    public string NotesOf(NoteSeries series) => series switch
    {
        NoteSeries.Author => AuthorNotes,
        NoteSeries.Editor => EditorNotes,
        NoteSeries.Translator => TranslatorNotes,
        _ => throw new InvalidOperationException($"unknown series {series}"),
    };

    private static readonly BookWords Urdu = new()
    {
        Language = Language.Urdu,
        Cover = "سرورق",
        TitlePage = "لوحِ کتاب",
        Imprint = "کوائفِ اشاعت",
        Contents = "فہرست",
        Landmarks = "کتاب کے حصے",
        Pages = "صفحات",
        BeginningOfText = "متن کا آغاز",
        Introduction = "تعارف",
        AuthorNotes = "حواشی",
        EditorNotes = "حواشیِ مرتب",
        TranslatorNotes = "حواشیِ مترجم",
        Note = "حاشیہ",
        EditorSignature = "ادارہ",
        TranslatorSignature = "مترجم",
        BackToText = "متن کی طرف واپس",
        TypesetIn = "خط:",
        MadeWith = "تیاری:",
        FirstPublished = "پہلی اشاعت:",
        Translation = "ترجمہ:",
        Index = "اشاریہ",
        Glossary = "فرہنگ",
        Colophon = "ترقیمہ",
        Figure = "تصویر",
        Table = "جدول",
        See = "دیکھیے",
        SeeAlso = "نیز دیکھیے",
        Semicolon = "؛ ",
        Comma = "، ",
        FullStop = "۔",
        YearSign = "ء",
        Roles = Words(("editor", "مرتب:"), ("compiler", "ترتیب:"), ("translator", "ترجمہ:"), ("illustrator", "تصاویر:"),
            ("designer", "تزئین:"), ("foreword", "پیش لفظ:"), ("afterword", "حرفِ آخر:"), ("photographer", "عکاسی:"), ("calligrapher", "خطاطی:")),
    };

    private static readonly BookWords Persian = new()
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
        AuthorNotes = "یادداشت\u200Cها",
        EditorNotes = "یادداشت\u200Cهای ویراستار",
        TranslatorNotes = "یادداشت\u200Cهای مترجم",
        Note = "یادداشت",
        EditorSignature = "ویراستار",
        TranslatorSignature = "مترجم",
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
        Roles = Words(("editor", "به کوشش"), ("compiler", "گردآورنده:"), ("translator", "ترجمهٔ"), ("illustrator", "تصویرگر:"),
            ("designer", "طراح:"), ("foreword", "پیش\u200Cگفتار:"), ("afterword", "پی\u200Cگفتار:"), ("photographer", "عکس:"), ("calligrapher", "خوشنویسی:")),
    };

    private static readonly BookWords Arabic = new()
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
        AuthorNotes = "الحواشي",
        EditorNotes = "حواشي المحرر",
        TranslatorNotes = "حواشي المترجم",
        Note = "حاشية",
        EditorSignature = "المحرر",
        TranslatorSignature = "المترجم",
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
        Roles = Words(("editor", "تحرير:"), ("compiler", "جمع:"), ("translator", "ترجمة:"), ("illustrator", "رسوم:"),
            ("designer", "تصميم:"), ("foreword", "تقديم:"), ("afterword", "خاتمة:"), ("photographer", "تصوير:"), ("calligrapher", "خط:")),
    };

    private static readonly BookWords Pashto = new()
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
        AuthorNotes = "یادښتونه",
        EditorNotes = "د سمونګر یادښتونه",
        TranslatorNotes = "د ژباړونکي یادښتونه",
        Note = "یادښت",
        EditorSignature = "سمونګر",
        TranslatorSignature = "ژباړونکی",
        BackToText = "متن ته ستنېدل",
        TypesetIn = "لیکبڼه:",
        FirstPublished = "لومړی چاپ:",
        Translation = "ژباړه:",
        Comma = "، ",
        FullStop = ".",
        YearSign = "",
        Roles = Words(("editor", "سمونګر:"), ("compiler", "راټولوونکی:"), ("translator", "ژباړونکی:"), ("illustrator", "انځورګر:"),
            ("designer", "ډیزاین:"), ("foreword", "سریزه:"), ("afterword", "پایله:"), ("photographer", "عکاس:"), ("calligrapher", "خطاط:")),
    };

    private static readonly BookWords Sindhi = new()
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
        AuthorNotes = "حاشيا",
        EditorNotes = "مرتب جا حاشيا",
        TranslatorNotes = "مترجم جا حاشيا",
        Note = "حاشيو",
        EditorSignature = "مرتب",
        TranslatorSignature = "مترجم",
        BackToText = "متن ڏانهن واپس",
        TypesetIn = "فونٽ:",
        FirstPublished = "پهريون ڀيرو ڇپيل:",
        Translation = "ترجمو:",
        Comma = "، ",
        FullStop = ".",
        YearSign = "ع",
        Roles = Words(("editor", "مرتب:"), ("compiler", "سهيڙيندڙ:"), ("translator", "مترجم:"), ("illustrator", "تصويرون:"),
            ("designer", "ڊزائين:"), ("foreword", "مهاڳ:"), ("afterword", "پڄاڻي:"), ("photographer", "فوٽوگرافر:"), ("calligrapher", "خطاط:")),
    };

    private static readonly BookWords English = new()
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
        AuthorNotes = "Notes",
        EditorNotes = "Editor\u2019s notes",
        TranslatorNotes = "Translator\u2019s notes",
        Note = "Note",
        EditorSignature = "Ed.",
        TranslatorSignature = "Trans.",
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
        Roles = Words(("editor", "Edited by"), ("compiler", "Compiled by"), ("translator", "Translated by"), ("illustrator", "Illustrated by"),
            ("designer", "Designed by"), ("foreword", "Foreword by"), ("afterword", "Afterword by"), ("photographer", "Photographs by"), ("calligrapher", "Calligraphy by")),
    };

    private static Dictionary<string, string> Words(params ReadOnlySpan<(string Role, string Word)> words)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string role, string word) in words)
        {
            table.Add(role, word);
        }

        return table;
    }
}
