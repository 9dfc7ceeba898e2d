namespace Publish.Core.Languages;

/// <summary>Kashmiri, which is printed as Urdu is.</summary>
internal static class Kashmiri
{
    public static readonly LanguageProfile Profile = Urdu.Profile with
    {
        Tag = "ks",
        IsChecked = false,
    };
}
