using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Uyghur, without words of its own.</summary>
internal static class Uyghur
{
    public static readonly LanguageProfile Profile = UnknownLanguage.Profile with
    {
        Tag = "ug",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Plain and even, as Uyghur is printed.
        Font = "Noto Naskh Arabic",
        Quotation = new("\u00BB", "\u00AB", "\u203A", "\u2039"),
    };
}
