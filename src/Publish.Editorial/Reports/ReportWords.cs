using Publish.Core.Unicode;

namespace Publish.Editorial.Reports;

/// <summary>The words of the report in the book's language: Urdu, or else English.</summary>
internal sealed record ReportWords(
    Language Language, string Title, string Summary, string Rule, string Meaning, string Count, string Mended, string Essays, string WholeBook, string OtherPlace, string Nothing, string Comma)
{
    public static ReportWords For(Language language) => language.Primary == "ur" ? Urdu : English;

    private static readonly ReportWords Urdu = new(
        Language.Urdu, "جائزہ", "خلاصہ", "ضابطہ", "مفہوم", "تعداد", "خودکار درستی", "مضامین", "پوری کتاب", "دوسری جگہ:", "کوئی بات قابلِ توجہ نہیں ملی۔", "، ");

    private static readonly ReportWords English = new(
        Language.English, "Findings", "Summary", "Rule", "What it finds", "Findings", "Mended by publish fix", "Essays", "The whole book", "The other place:", "Nothing was found.", ", ");
}
