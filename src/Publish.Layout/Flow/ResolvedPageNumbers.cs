using System.Collections.Frozen;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The page numbers of link targets, by anchor.</summary>
internal sealed class ResolvedPageNumbers(IReadOnlyDictionary<string, string> byAnchor)
{
    public static readonly ResolvedPageNumbers None = new(new Dictionary<string, string>());

    public string? Of(BookTarget target) => byAnchor.GetValueOrDefault(Anchors.For(target));

    public FrozenDictionary<BookTarget, string> Of(IEnumerable<BookTarget> targets) =>
        targets.Where(t => Of(t) is not null).ToFrozenDictionary(t => t, t => Of(t)!);
}
