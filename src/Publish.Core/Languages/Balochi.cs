using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Balochi, without words of its own.</summary>
internal static class Balochi
{
    public static readonly LanguageProfile Profile = UnknownLanguage.Profile with
    {
        Tag = "bal",
        Direction = TextDirection.RightToLeft,
        Script = "Arab",
        Style = ScriptStyle.Naskh,
        // Large and open, so that the many dots of its alphabet keep apart.
        Font = "Scheherazade New",
    };
}
