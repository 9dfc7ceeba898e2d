using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Urdu, and what the languages that are printed as Urdu is derive from.</summary>
internal static class Urdu
{
    public static readonly LanguageProfile Profile = new()
    {
        Tag = "ur",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Nastaliq,
        Font = "Noto Nastaliq Urdu",
        Digits = NumeralSystem.Urdu,
        Abjad = "ہیک",
        Quotation = QuotationMarks.RightToLeftCurly,
        Collation = new(new LetterOrder(
            "ا آ ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک کھ گ گھ ل لھ م مھ ن نھ ں ںھ و وھ ہ ھ ۃ ء ی یھ ے",
            [
                ("ا", "أإٱ", ""), ("و", "ؤ", ""), ("ہ", "ۂۀ", "هە"), ("ی", "ئ", "يى"), ("ے", "ۓ", ""), ("ک", "", "ك"), ("ۃ", "", "ة"),
            ])),
        IsChecked = true,
        FontNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Noto Nastaliq Urdu"] = "نوٹو نستعلیق اردو",
            ["Amiri"] = "امیری",
            ["Gulzar"] = "گلزار",
        },
        Accessibility = new AccessibilityWords
        {
            Language = Language.Urdu,
            Text = "اس کتاب کا متن اصلی متن ہے اور آواز یا بریل میں بھی پڑھا جا سکتا ہے۔ عنوانات، فہرست، جدول، اشعار اور حواشی نشان زد ہیں، اور خط کا سائز اور رنگ بدلے جا سکتے ہیں۔",
            Pictures = "تصویروں کے ساتھ ان کا متبادل متن دیا گیا ہے۔",
            PicturesUndescribed = "بعض تصویروں کے ساتھ متبادل متن نہیں ہے۔",
            Pages = "مطبوعہ نسخے کے صفحات کے نمبر درج ہیں۔",
        },
        Report = new ReportWords
        {
            Language = Language.Urdu,
            Title = "جائزہ",
            Summary = "خلاصہ",
            Rule = "ضابطہ",
            Meaning = "مفہوم",
            Count = "تعداد",
            Mended = "خودکار درستی",
            Essays = "مضامین",
            WholeBook = "پوری کتاب",
            OtherPlace = "دوسری جگہ:",
            Nothing = "کوئی بات قابلِ توجہ نہیں ملی۔",
            Comma = "، ",
        },
        Words = new BookWords
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
            AuthorNotes = new("حواشی"),
            EditorNotes = new("حواشیِ مرتب", "ادارہ"),
            TranslatorNotes = new("حواشیِ مترجم", "مترجم"),
            Note = "حاشیہ",
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
            Roles = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["editor"] = "مرتب:",
                ["compiler"] = "ترتیب:",
                ["translator"] = "ترجمہ:",
                ["illustrator"] = "تصاویر:",
                ["designer"] = "تزئین:",
                ["foreword"] = "پیش لفظ:",
                ["afterword"] = "حرفِ آخر:",
                ["photographer"] = "عکاسی:",
                ["calligrapher"] = "خطاطی:",
            },
        },
    };
}
