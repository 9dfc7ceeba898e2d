using System.Collections.Frozen;

namespace Publish.Manuscript.Model;

/// <summary>The designs that <c>design: name:</c> calls; what book.yaml says besides takes their place key by key.</summary>
public static class NamedDesigns
{
    public static readonly FrozenDictionary<string, DesignSettings> All = new Dictionary<string, DesignSettings>(StringComparer.Ordinal)
    {
        // An octavo for reading at a desk, the one that is used where none is named.
        ["classic"] = DesignSettings.Default,
        // The pocket size of Urdu series: smaller letters, narrow margins, essays that follow one another closely.
        ["pocket"] = new DesignSettings { TrimMillimetres = TrimSizes.Named["20x30-16"], Margins = new PageMargins(17, 17, 14, 12), Size = 11 },
        // A collected edition: wide margins, essays on recto pages, pages of one depth.
        ["library"] = new DesignSettings { TrimMillimetres = TrimSizes.Named["royal-octavo"], Margins = new PageMargins(24, 30, 22, 27), Opening = EssayOpening.Recto, EvenDepth = true, Size = 13 },
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
