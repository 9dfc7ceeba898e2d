using System.Collections.Immutable;
using System.Text;
using Publish.Core.Languages;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>One letter of an index.</summary>
public sealed record IndexGroup(string Letter, ImmutableArray<IndexEntry> Entries);

/// <param name="Places">Of the marked words, in the order of the book.</param>
/// <param name="See">Headings to look at instead, or besides where there are places.</param>
public sealed record IndexEntry(string Heading, ImmutableArray<BookTarget> Places, ImmutableArray<string> See);

/// <summary>A folio or a range of folios, and the first of its places.</summary>
public readonly record struct IndexLocator(string Text, BookTarget Target);

/// <summary>Words of an entry as they are printed, and where they lead; null for nowhere.</summary>
public readonly record struct IndexPiece(string Text, BookTarget? Target);

/// <summary>Gathers the words that are marked in a book into an index.</summary>
public static class BookIndex
{
    /// <param name="index">A section with <see cref="Section.Indexing"/>.</param>
    public static ImmutableArray<IndexGroup> Of(Book book, Section index)
    {
        IndexSettings settings = index.Indexing ?? throw new ArgumentException("the section is no index", nameof(index));
        Collation collation = index.Language.Profile.Collation;
        var places = new SortedDictionary<string, List<BookTarget>>(collation.Comparer);
        foreach (Section section in book.Sections)
        {
            foreach (IndexSpan span in SpansOf(section).Where(s => settings.Kinds.Contains(s.Kind)))
            {
                places.TryAdd(span.Heading, []);
                places[span.Heading].Add(new BookTarget(section.Id, span.Id));
            }
        }

        ILookup<string, string> see = settings.References.SelectMany(r => r.To.Select(to => (r.From, to))).ToLookup(r => r.From, r => r.to, StringComparer.Ordinal);
        foreach (IGrouping<string, string> reference in see)
        {
            places.TryAdd(reference.Key, []);
        }

        return [.. places.Select(p => new IndexEntry(p.Key, [.. p.Value], [.. see[p.Key].Order(collation.Comparer)])).GroupBy(e => LetterOf(e.Heading, collation, book.Info.Numerals)).Select(g => new IndexGroup(g.Key, [.. g]))];
    }

    /// <summary>Where an entry's words stand: each page once, pages that follow one another as a range.</summary>
    /// <param name="folioOf">Null where pages are not known: then the places are counted.</param>
    public static ImmutableArray<IndexLocator> Locators(IndexEntry entry, Func<BookTarget, string?> folioOf, NumeralSystem numerals)
    {
        // A note may stand on a later page than words that follow its mark.
        (BookTarget Target, string? Folio)[] places = [.. entry.Places.Select(p => (Target: p, Folio: folioOf(p))).OrderBy(p => Numerals.Parse(p.Folio ?? ""))];
        var locators = ImmutableArray.CreateBuilder<IndexLocator>();
        for (int i = 0; i < places.Length;)
        {
            BookTarget first = places[i].Target;
            string folio = places[i].Folio ?? Numerals.Format(i + 1, numerals);
            string last = folio;
            for (i++; i < places.Length && places[i].Folio is { } next && (next == last || Follows(last, next)); i++)
            {
                last = next;
            }

            locators.Add(new IndexLocator(last == folio ? folio : $"{folio}\u2013{last}", first));
        }

        return locators.ToImmutable();
    }

    /// <summary>An entry as it is printed: its heading, its places, and where else to look.</summary>
    /// <param name="folioOf">As for <see cref="Locators"/>.</param>
    /// <param name="words">In the language of the index.</param>
    public static IEnumerable<IndexPiece> TextOf(IndexEntry entry, Func<BookTarget, string?> folioOf, NumeralSystem numerals, BookWords words)
    {
        yield return new IndexPiece(entry.Heading, null);
        foreach (IndexLocator locator in Locators(entry, folioOf, numerals))
        {
            yield return new IndexPiece(words.Comma, null);
            yield return new IndexPiece(locator.Text, locator.Target);
        }

        if (!entry.See.IsEmpty)
        {
            string see = entry.Places.IsEmpty ? $": {words.See}" : words.Semicolon + words.SeeAlso;
            yield return new IndexPiece($"{see} {string.Join(words.Comma, entry.See)}", null);
        }
    }

    /// <summary>Notes are read where their marks stand, yet come last in a section: text ids are in the order of the manuscript.</summary>
    private static IEnumerable<IndexSpan> SpansOf(Section section) =>
        Walk.Texts(section).OrderBy(t => t.TextId).SelectMany(t => Walk.Inlines(t.Inlines)).OfType<IndexSpan>();

    private static bool Follows(string folio, string next) => Numerals.Parse(folio) is { } a && Numerals.Parse(next) is { } b && b == a + 1;

    /// <summary>The letter of the alphabet; for a letter of another script its capital without marks; for digits of any kind the first and the last digit.</summary>
    private static string LetterOf(string heading, Collation collation, NumeralSystem numerals)
    {
        if (collation.Letter(heading) is { } letter)
        {
            return letter;
        }

        Rune first = heading.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit, heading.EnumerateRunes().FirstOrDefault());
        return Numerals.Parse(first.ToString()) is null
            ? Rune.ToUpperInvariant(new Rune(Nfc.BaseOf(first.Value))).ToString()
            : $"{Numerals.Format(0, numerals)}\u2013{Numerals.Format(9, numerals)}";
    }
}
