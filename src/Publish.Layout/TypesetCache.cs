using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Publish.Layout.Flow;
using Publish.Manuscript.Model;

namespace Publish.Layout;

/// <summary>
/// Sections as they were composed before, for a book that is typeset again and again while it is being written: a <see cref="Section"/> object that returns, in a book of the same
/// <see cref="BookInfo"/> object and with references of the same text, is not composed again. With <c>ReadingCache</c> those are the objects of files that were not changed.
/// For one run at a time.
/// </summary>
public sealed class TypesetCache
{
    // A section that refers to page numbers is composed with each of the numbers that are tried.
    private Dictionary<Key, ComposedSection> _before = [];
    private ConcurrentDictionary<Key, ComposedSection> _now = [];
    private BookInfo? _info;

    internal void Begin(BookInfo info)
    {
        _before = ReferenceEquals(info, _info) ? _now.ToDictionary() : [];
        _now = [];
        _info = info;
    }

    /// <summary>The section as it was composed before, or as <paramref name="compose"/> makes it. Thread-safe.</summary>
    internal ComposedSection Get(Section section, ReferenceTexts references, Func<ComposedSection> compose)
    {
        // An index depends on all other sections.
        if (section.Indexing is not null)
        {
            return compose();
        }

        var key = new Key(section, references.AllIn(section));
        return _now.GetOrAdd(key, _ => _before.TryGetValue(key, out ComposedSection? kept) ? kept : compose());
    }

    /// <param name="Section">Compared by reference.</param>
    /// <param name="References">Text and targets of the section's references.</param>
    private readonly record struct Key(Section Section, string References)
    {
        public bool Equals(Key other) => ReferenceEquals(Section, other.Section) && References == other.References;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Section), References.GetHashCode(StringComparison.Ordinal));
    }
}
