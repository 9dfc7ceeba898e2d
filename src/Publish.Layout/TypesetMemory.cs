using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
    // A section that names pages is set with each of the folios that are tried.
    private Dictionary<Key, SetSection> _before = [];
    private ConcurrentDictionary<Key, SetSection> _now = [];
    private BookInfo? _info;

    internal void Begin(BookInfo info)
    {
        _before = ReferenceEquals(info, _info) ? _now.ToDictionary() : [];
        _now = [];
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

        var key = new Key(section, references.AllIn(section));
        return _now.GetOrAdd(key, _ => _before.TryGetValue(key, out SetSection? kept) ? kept : set());
    }

    /// <param name="Section">Compared by reference.</param>
    /// <param name="References">What the section's references say and where they lead.</param>
    private readonly record struct Key(Section Section, string References)
    {
        public bool Equals(Key other) => ReferenceEquals(Section, other.Section) && References == other.References;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Section), References.GetHashCode(StringComparison.Ordinal));
    }
}
