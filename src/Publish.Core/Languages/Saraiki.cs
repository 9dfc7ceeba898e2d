using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Saraiki: written, printed and read as Urdu is. Fonts do not know its forms, so it is shaped as Urdu.</summary>
internal static class Saraiki
{
    public static readonly LanguageProfile Profile = Urdu.Profile with
    {
        Tag = "skr",
        IsChecked = false,
        ShapedAs = Language.Urdu.Tag,
    };
}
