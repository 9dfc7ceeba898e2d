using Xunit;

namespace Publish.EndToEnd;

public sealed class NotePlacementTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Every_footnote_begins_on_the_page_of_its_mark(string name)
    {
        IReadOnlyList<DumpedPage> pages = BuiltBooks.Get(name).Pages;
        Dictionary<string, int> notes = Places(pages, "note:");
        Dictionary<string, int> marks = Places(pages, "mark:");
        Assert.NotEmpty(notes);
        Assert.Equal(marks, notes);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<DumpedPage> pages, string prefix) => pages
        .SelectMany(p => p.Anchors.Where(a => a.StartsWith(prefix, StringComparison.Ordinal)).Select(a => (Name: a[prefix.Length..], p.Index)))
        .ToDictionary(a => a.Name, a => a.Index);
}
