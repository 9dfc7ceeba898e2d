using Publish.Core.Unicode;
using Publish.Epub;
using Publish.Manuscript.Model;
using static Publish.Tests.Epub.BookBuilder;

namespace Publish.Tests.Epub;

/// <summary>A small book with at least one of everything that a book can hold.</summary>
internal static class SampleBook
{
    public static ImageFile Picture { get; } = new("images/نقشہ.png", "image/png", 4, 2, Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAMAAABIdo1RAAAABlBMVEUAAAD///+l2Z/dAAAADElEQVR42mNgYIRCAAAeAAVrSSAlAAAAAElFTkSuQmCC"));

    /// <summary>Four printed pages, one of which begins inside a paragraph.</summary>
    public static EpubOptions Options => EpubArchive.Options with
    {
        PageMarks = [new PageMark("۱", "foreword", null, 0), new PageMark("۲", "zaban", null, 0), new PageMark("۳", "zaban", 8, 9), new PageMark("۴", "english", null, 0)],
    };

    public static Book Make()
    {
        var builder = new BookBuilder();
        Section[] sections = [Foreword(builder), Essay(builder), English(builder)];
        return new Book(BookInfo(), [.. sections]);
    }

    private static BookInfo BookInfo() => Info with
    {
        Title = "زبان اور زمانہ",
        Subtitle = "منتخب مضامین",
        Contributors = [new Contributor("سعدیہ رحمان", "editor", "رحمان، سعدیہ"), new Contributor("Omar Farooq", "designer", null)],
        Publisher = "مکتبۂ نمونہ",
        AccessibilityCertifier = "مکتبۂ نمونہ",
        Place = "لاہور",
        Date = "2026-11",
        Edition = "پہلا ایڈیشن",
        Isbn = new Isbns("978-0-306-40615-7", null, null),
        Rights = "جملہ حقوق محفوظ",
        Description = "نمونے کی ایک کتاب <&>",
        Subjects = ["زبان", "ادب"],
        Series = "نمونے",
    };

    private static Section Foreword(BookBuilder b) => Section("foreword", 0, "پیش لفظ",
        b.P(T("پہلا مضمون "), To("zaban", null, T("یہاں")), T(" ہے، اور اس کا حصہ "), To("zaban", "tarikh", T("تاریخ")), T(" وہاں۔"))) with
    {
        Role = SectionRole.Foreword,
        Signed = "سعدیہ رحمان",
        Date = "لاہور، نومبر ۲۰۲۶ء",
    };

    private static Section Essay(BookBuilder b)
    {
        Note introductory = Note(NoteSeries.Editor, 1, b.P("مرتب کا حاشیہ۔"));
        Note first = Note(NoteSeries.Author, 1, b.P(T("دیکھیے "), In("en", Em(T("Encyclopædia Britannica"))), T("، جلد ۳۔")), b.P("دوسرا پیرا۔"));
        Note second = Note(NoteSeries.Author, 2, b.Couplets(null, ("پہلا مصرع", "دوسرا مصرع")));
        Note translator = Note(NoteSeries.Translator, 1, b.P("مترجم کا حاشیہ۔"));
        var introduction = new Introduction([b.P(T("یہ مضمون پہلی بار شائع ہو رہا ہے۔"), Ref(introductory))], Line(100, "ادارہ"));
        return Section("zaban", 1, "زبان کا سفر",
            b.P(T("پہلا پیرا، جس میں "), Em(T("زور")), T(" اور "), Strong(T("تاکید")), T(" اور "), In("en", T("Latin")), Ref(first), T(" ہے۔")),
            b.H(1, "tarikh", T("تاریخ"), Ref(second)),
            b.P(T("پتا "), Web("https://example.org/?a=1&b=2", T("یہ ہے"), Ref(translator)), Br(), T("نئی سطر اور "), Code("x < y"), T("۔")),
            b.Couplets(b.P("نامعلوم"), ("پہلا مصرع", "دوسرا مصرع"), ("تیسرا مصرع", "چوتھا مصرع")),
            b.H(2, "ایک-اور", T("ایک اور حصہ")),
            Quote(b.P("کتاب"), b.P("اقتباس کا متن۔")),
            Epigraph(b.P("شاعر"), b.P("سرنامے کا متن۔")),
            List(3, b.P("تیسرا"), b.P("چوتھا")),
            Items(null, [b.P("نقطہ"), List(1, b.P("پہلا"))]),
            Table([ColumnAlignment.Start, ColumnAlignment.Center, ColumnAlignment.End], [b.Cell(), b.Cell(T("سال")), b.Cell(T("تعداد"))],
                [b.Cell(T("لاہور")), b.Cell(T("۱۸۵۷ء")), b.Cell(T("۱۲"))]),
            Figure(Picture, "سیاہ و سفید خانے", b.P("شکل ۱")),
            Ornament(),
            CodeLines(b.C(Code("if (a < b)")), b.C(Code("    return;"))),
            Block("ar", b.P("العلم نور")),
            Verse(b.L(T("آزاد نظم")), b.L(T("کی")), b.L(T("تین سطریں")))) with
        {
            Subtitle = "ایک جائزہ",
            Authors = ["احمد علی", "زینب بیگم"],
            Translators = ["ناصر حسن"],
            Published = new FirstPublication("ماہنامہ «نمونہ»", "جون ۱۹۵۰ء", "https://example.org/namuna"),
            Introduction = introduction,
            Notes = [introductory, first, second, translator],
        };
    }

    private static Section English(BookBuilder b) => Section("english", 2, "An English afterword", b.P(T("It says "), In("ur", T("اردو")), T("."))) with
    {
        Role = SectionRole.Afterword,
        Language = Language.English,
        Published = new FirstPublication(null, null, "https://example.org/english"),
    };
}
