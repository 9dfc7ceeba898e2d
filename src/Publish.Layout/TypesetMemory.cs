using System.Collections.Concurrent;
using Publish.Layout.Flow;
using Publish.Manuscript.Model;

namespace Publish.Layout;

/// <summary>
/// The sections as they were set before, for whoever sets a book again and again while it is being written: a <see cref="Section"/> object that comes again, in a book of the same
/// <see cref="BookInfo"/> object, with references that say the same, is not set again. With <c>ReadingMemory</c> those are the objects of files that were not changed.
/// Used by one typesetting at a time.
/// </summary>
public sealed class TypesetMemory
{
    private Dictionary<Section, KeptSet> _before = new(ReferenceEqualityComparer.Instance);
    private ConcurrentDictionary<Section, KeptSet> _now = new(ReferenceEqualityComparer.Instance);
    private BookInfo? _info;

    internal void Begin(BookInfo info)
    {
        _before = ReferenceEquals(info, _info) ? _now.ToDictionary(ReferenceEqualityComparer.Instance) : new(ReferenceEqualityComparer.Instance);
        _now = new(ReferenceEqualityComparer.Instance);
        _info = info;
    }

    /// <summary>The section as it was set before, or as <paramref name="set"/> sets it. From several threads.</summary>
    internal SetSection Get(Section section, ReferenceTexts references, Func<SetSection> set)
    {
        // An index says what stands in all other sections.
        if (section.Indexing is not null)
        {
            return set();
        }

        string said = references.AllIn(section);
        if (!_before.TryGetValue(section, out KeptSet? kept) || kept.References != said)
        {
            kept = _now.TryGetValue(section, out KeptSet? earlier) && earlier.References == said ? earlier : new KeptSet(said, set());
        }

        _now[section] = kept;
        return kept.Section;
    }

    /// <param name="References">What the section's references said and where they led.</param>
    private sealed record KeptSet(string References, SetSection Section);
}
