using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Settings;

namespace Publish.Manuscript.Reading;

/// <summary>
/// What was read of a book before, for whoever reads it again and again while it is being written: a file that says the same, in the same book, is the same <see cref="Section"/>
/// object as before. Used by one thread at a time.
/// </summary>
public sealed class ReadingCache
{
    private readonly Dictionary<string, CachedSection> _sections = new(StringComparer.Ordinal);
    private (BookInfo Info, ImmutableArray<EssayPath> Essays)? _book;

    /// <summary>What book.yaml said, if it says the same; null where it must be read.</summary>
    internal (BookInfo Info, ImmutableArray<EssayPath> Essays)? FindBook(SourceText source, BookFolder folder) =>
        _book is { } kept && kept.Info.Source.Text == source.Text && kept.Info.Source.Path == source.Path
            && (kept.Info.Cover is not { } cover || folder.IsStill(cover)) && kept.Info.Design.OwnFontFiles.All(folder.IsStill)
            && (kept.Info.Design.Font is not OwnFont { Licence: { } licence } || folder.IsStill(licence)) ? kept : null;

    /// <param name="hasFindings">Then it is read again each time, so that what is wrong is said each time.</param>
    internal void KeepBook(BookInfo info, ImmutableArray<EssayPath> essays, bool hasFindings) => _book = hasFindings ? null : (info, essays);

    /// <summary>Whether the file says the same as before: then it need not be parsed, unless the book around it has changed.</summary>
    internal bool Has(EssayFile file) => _sections.GetValueOrDefault(file.Path)?.Section.Source is { } source && source.Text == file.Source.Text && source.Path == file.Source.Path;

    internal CachedSection? Find(EssayFile file, SectionContext place) => Has(file) && _sections[file.Path] is { } kept && kept.Place == place ? kept : null;

    internal void Keep(IReadOnlyDictionary<string, CachedSection> sections)
    {
        _sections.Clear();
        foreach ((string path, CachedSection section) in sections)
        {
            _sections.Add(path, section);
        }
    }
}

/// <summary>What a section has from the book around it.</summary>
/// <param name="Info">Compared by reference, for it is kept as long as book.yaml says the same.</param>
/// <param name="Ids">The identifiers of all sections, which links lead to.</param>
internal sealed record SectionContext(BookInfo Info, string Ids, int Index, NumbersReached Before)
{
    public bool Equals(SectionContext? other) => other is not null && ReferenceEquals(Info, other.Info) && Ids == other.Ids && Index == other.Index && Before == other.Before;

    public override int GetHashCode() => HashCode.Combine(Ids, Index, Before);
}

/// <param name="Pictures">That it shows; null for one that could not be used, and may have been mended.</param>
/// <param name="Findings">What was said while it was read.</param>
internal sealed record CachedSection(Section Section, SectionContext Place, NumbersReached After, ImmutableArray<ImageFile?> Pictures, ImmutableArray<Diagnostic> Findings);
