using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Central Kurdish, without words of its own.</summary>
internal static class CentralKurdish
{
    public static readonly LanguageProfile Profile = UnknownLanguage.Profile with
    {
        Tag = "ckb",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Plain and even, as Kurdish is printed.
        Font = "Noto Naskh Arabic",
        Digits = NumeralSystem.Arabic,
    };
}
