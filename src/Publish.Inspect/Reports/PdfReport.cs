using System.Collections.Immutable;

namespace Publish.Inspect.Reports;

/// <summary>What a person wants to know of a PDF before sending it off.</summary>
/// <param name="Version">Of PDF, as the header says it.</param>
/// <param name="Labels">The folios that readers show, one a page; empty where the file has none.</param>
/// <param name="OutputConditions">What the file's device colours are meant for.</param>
/// <param name="NotLookedAt">What is in the file and no check looks into.</param>
public sealed record PdfReport(
    string Version,
    string? Title,
    string? Author,
    string? Language,
    string? Producer,
    ImmutableArray<PageGroup> Pages,
    ImmutableArray<string> Labels,
    ImmutableArray<FontUse> Fonts,
    ImmutableArray<ColourUse> Colours,
    ImmutableArray<string> OutputConditions,
    ImmutableArray<Claim> Claims,
    ImmutableArray<TagCount> Tags,
    TextLayer Text,
    LinkUse Links,
    ImmutableArray<OutlineItem> Outline,
    ImmutableArray<string> NotLookedAt)
{
    public int PageCount => Pages.Sum(p => p.Last - p.First + 1);

    /// <summary>Whether the file keeps all that it claims.</summary>
    public bool KeepsItsClaims => Claims.All(c => c.Findings.IsEmpty);
}

/// <summary>Pages in a row with the same boxes.</summary>
/// <param name="First">From 1, as is <paramref name="Last"/>.</param>
public sealed record PageGroup(int First, int Last, ImmutableArray<PageBox> Boxes);

/// <summary>A box of a page, in millimetres from the left and the foot of the sheet.</summary>
public sealed record PageBox(string Name, double Left, double Bottom, double Width, double Height);

/// <param name="Kind">As PDF calls it, such as CIDFontType2.</param>
/// <param name="Codes">How many of its codes the pages show.</param>
/// <param name="HasText">Whether each of them has a text.</param>
public sealed record FontUse(string Name, string Kind, bool IsEmbedded, bool IsSubset, int Codes, bool HasText);

/// <param name="Pages">How many pages use it.</param>
public sealed record ColourUse(string Space, int Pages);

/// <summary>A standard that the file says it keeps.</summary>
/// <param name="IsChecked">False for standards that are not known here.</param>
/// <param name="Clauses">How many clauses were checked.</param>
public sealed record Claim(string Standard, bool IsChecked, int Clauses, ImmutableArray<Violation> Findings);

/// <param name="WithAlternative">How many of them have an alternative text.</param>
public sealed record TagCount(string Type, int Count, int WithAlternative);

/// <summary>The text that readers copy and read aloud, running heads and folios left out where the file is tagged.</summary>
public sealed record TextLayer(int Words, string Sample);

/// <param name="Inside">How many lead to a place in the file.</param>
/// <param name="Addresses">Where the others lead, each once.</param>
public sealed record LinkUse(int Inside, ImmutableArray<string> Addresses);

/// <param name="Level">From 1.</param>
public sealed record OutlineItem(int Level, string Title);
