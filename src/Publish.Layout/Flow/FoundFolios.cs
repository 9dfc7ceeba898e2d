using System.Collections.Frozen;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The folios of the places that links lead to, by their anchors.</summary>
internal sealed class FoundFolios(IReadOnlyDictionary<string, string> byAnchor)
{
    public static readonly FoundFolios None = new(new Dictionary<string, string>());

    public string? Of(BookTarget target) => byAnchor.GetValueOrDefault(Anchors.For(target));

    public FrozenDictionary<BookTarget, string> Of(IEnumerable<BookTarget> targets) =>
        targets.Where(t => Of(t) is not null).ToFrozenDictionary(t => t, t => Of(t)!);
}
