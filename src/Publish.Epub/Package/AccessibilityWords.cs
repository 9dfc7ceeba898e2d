using Publish.Core.Unicode;

namespace Publish.Epub.Package;

/// <summary>The sentences of the accessibility summary.</summary>
internal sealed record AccessibilityWords(Language Language, string Text, string Pictures, string PicturesUndescribed, string Pages)
{
    private static readonly AccessibilityWords Urdu = new(
        Language.Urdu,
        "اس کتاب کا متن اصلی متن ہے اور آواز یا بریل میں بھی پڑھا جا سکتا ہے۔ عنوانات، فہرست، جدول، اشعار اور حواشی نشان زد ہیں، اور خط کا سائز اور رنگ بدلے جا سکتے ہیں۔",
        "تصویروں کے ساتھ ان کا متبادل متن دیا گیا ہے۔",
        "بعض تصویروں کے ساتھ متبادل متن نہیں ہے۔",
        "مطبوعہ نسخے کے صفحات کے نمبر درج ہیں۔");

    private static readonly AccessibilityWords English = new(
        Language.English,
        "The text of this book is real text and can also be heard or read in braille. Headings, contents, tables, verse and notes are marked up, and the size and colour of the type can be changed.",
        "Pictures are described in text.",
        "Some pictures are not described in text.",
        "The page numbers of the print edition are given.");

    /// <summary>In Urdu for Urdu books, otherwise in English.</summary>
    public static AccessibilityWords For(Language language) => language.Primary == "ur" ? Urdu : English;

    public string Summary(bool hasPictures, bool described, bool hasPages) =>
        string.Join(' ', new[] { Text, hasPictures ? described ? Pictures : PicturesUndescribed : null, hasPages ? Pages : null }.Where(sentence => sentence is not null));
}
