using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Western Punjabi: written, printed and read as Urdu is. Fonts do not know its forms, so it is shaped as Urdu.</summary>
internal static class WesternPunjabi
{
    public static readonly LanguageProfile Profile = Urdu.Profile with
    {
        Tag = "pnb",
        IsChecked = false,
        ShapedAs = Language.Urdu.Tag,
    };
}
