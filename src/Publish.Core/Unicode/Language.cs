using Publish.Core.Languages;

namespace Publish.Core.Unicode;

/// <summary>A language by its BCP 47 tag, with what typesetting needs to know of it.</summary>
/// <param name="Tag">Such as <c>ur</c>, <c>en</c>, <c>fa</c>, <c>ar</c>, <c>ps</c>, <c>sd</c>; may have subtags, such as <c>en-GB</c>.</param>
public readonly record struct Language(string Tag)
{
    public static readonly Language Urdu = new("ur");
    public static readonly Language English = new("en");
    public static readonly Language Arabic = new("ar");
    public static readonly Language Persian = new("fa");

    /// <summary>The primary subtag in lower case.</summary>
    public string Primary
    {
        get
        {
            int dash = Tag.IndexOf('-', StringComparison.Ordinal);
            return (dash < 0 ? Tag : Tag[..dash]).ToLowerInvariant();
        }
    }

    /// <summary>What is known of it.</summary>
    public LanguageProfile Profile => LanguageProfiles.Of(this);

    public TextDirection Direction => Profile.Direction;

    /// <summary>The language whose forms of letters a font is asked for; BCP 47.</summary>
    public string ShapedAs => Profile.ShapedAs ?? Tag;

    public override string ToString() => Tag;
}
