using Publish.Core.Unicode;

namespace Publish.Layout.Styles;

/// <summary>The few words that the book maker adds of his own, in the book's language.</summary>
internal sealed record Terms(string Contents, string Note, string BackToText, string TranslatedBy, string FirstPublished, string TitlePage, string TypesetIn)
{
    private static readonly Terms English = new("Contents", "Note", "Back to the text", "Translated by", "First published:", "Title page", "Set in");
    private static readonly Terms Urdu = new("فہرست", "حاشیہ", "متن کی طرف واپس", "ترجمہ:", "پہلی اشاعت:", "سرورق", "خط:");
    private static readonly Terms Persian = new("فهرست", "یادداشت", "بازگشت به متن", "ترجمهٔ", "نخستین انتشار:", "صفحهٔ عنوان", "قلم:");
    private static readonly Terms Arabic = new("المحتويات", "حاشية", "العودة إلى المتن", "ترجمة:", "نُشر أول مرة:", "صفحة العنوان", "الخط:");

    public static Terms For(Language language) => language.Primary switch
    {
        "ur" or "pnb" or "skr" or "ks" => Urdu,
        "fa" => Persian,
        "ar" => Arabic,
        _ => English,
    };
}
