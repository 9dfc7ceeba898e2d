using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary><c>publish inspect</c> over every built book, and over files that are none.</summary>
public sealed partial class InspectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-inspect-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void All_files_of_a_book_keep_what_they_claim(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        Finished inspect = Tool.Run("inspect", book.Pdf, book.Press, book.Epub, "--json");
        Assert.True(inspect.ExitCode == 0, inspect.Output + inspect.Errors);
        using var json = JsonDocument.Parse(inspect.Output);
        JsonElement[] files = [.. json.RootElement.GetProperty("files").EnumerateArray()];
        Assert.Equal(["PDF/A-2a", "PDF/UA-1"], Claims(files[0].GetProperty("pdf")));
        Assert.Equal(["PDF/X-4"], Claims(files[1].GetProperty("pdf")));
        Assert.Equal("EPUB 3.3", Claims(files[2].GetProperty("epub"))[0]);
        Assert.Equal(book.Pages.Count, files[0].GetProperty("pdf").GetProperty("pageCount").GetInt32());
        Assert.All(files[..2], f => Assert.Empty(f.GetProperty("pdf").GetProperty("notLookedAt").EnumerateArray()));
    }

    /// <summary>The tree as poppler reads it: what belongs together stands together, in the order of the book.</summary>
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Popplers_structure_reads_as_the_book(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        (int Level, string Type, string Text)[] tree = ReadTree(Judges.Run("pdfinfo", "-struct-text", book.Pdf).Output);
        using var json = JsonDocument.Parse(Tool.Run("inspect", book.Pdf, "--json").Output);
        string[] titles = [.. json.RootElement.GetProperty("files")[0].GetProperty("pdf").GetProperty("outline").EnumerateArray().Select(o => o.GetProperty("title").GetString()!)];

        // Poppler gives the letters of a line as they stand, so a heading is known by its letters in any order.
        string[] headings = [.. tree.Where(e => e.Type is ['H', >= '1' and <= '6']).Select(e => Letters(e.Text))];
        Assert.NotEmpty(headings);
        int at = 0;
        foreach (string title in titles.Select(Letters).Where(t => t.Length > 0))
        {
            at = Array.IndexOf(headings, title, at) + 1;
            Assert.True(at > 0, $"{name}: the heading {title} does not stand where the outline has it");
        }

        Assert.All(ChildrenOf(tree, "L"), kids => Assert.All(kids, k => Assert.True(k is "LI" or "L" or "Caption")));
        Assert.All(ChildrenOf(tree, "LI"), kids => Assert.Equal("LBody", kids[^1]));
        Assert.All(ChildrenOf(tree, "TR"), kids => Assert.All(kids, k => Assert.True(k is "TH" or "TD")));
        Assert.All(ChildrenOf(tree, "Table"), kids => Assert.Contains("TR", kids));
        int[] notes = [.. Enumerable.Range(0, tree.Length).Where(i => tree[i].Type == "Note")];
        Assert.All(notes, i => Assert.Contains(tree[..i], e => e.Type == "Reference"));
    }

    [Fact]
    public void A_file_that_breaks_its_claim_is_named_with_its_clause()
    {
        string path = Path.Combine(_folder, "more.pdf");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(BuiltBooks.Get(Repository.Books.Keys[0]).Pdf), .. "more"u8]);
        Finished inspect = Tool.RunIn(_folder, "inspect", "more.pdf", "--quiet");
        Assert.Equal(1, inspect.ExitCode);
        Assert.Equal("error C009: more.pdf: PDF/A-2a 6.1.3-3: data follow the last %%EOF, or there is none. Hint: Nothing follows the last %%EOF but an end of line\n", inspect.Output);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_keeps_no_other_from_being_looked_at()
    {
        File.WriteAllText(Path.Combine(_folder, "a.pdf"), "%PDF-1.7 and no more");
        File.WriteAllText(Path.Combine(_folder, "b.txt"), "text");
        Finished inspect = Tool.RunIn(_folder, "inspect", "a.pdf", "b.txt", "missing.pdf", BuiltBooks.Get(Repository.Books.Keys[0]).Epub);
        Assert.Equal(3, inspect.ExitCode);
        Assert.Contains("error C008: a.pdf: it cannot be read as a PDF: ", inspect.Output, StringComparison.Ordinal);
        Assert.Contains("error C008: b.txt: it is neither a PDF nor an EPUB", inspect.Output, StringComparison.Ordinal);
        Assert.Contains("error C001: there is no file missing.pdf", inspect.Output, StringComparison.Ordinal);
        Assert.Contains("  EPUB        3.0, ", inspect.Output, StringComparison.Ordinal);
    }

    /// <summary>With rubbish in the place of what looks into files, everything else works as before.</summary>
    [Fact]
    public void Building_a_book_does_not_load_the_parser()
    {
        string copy = Path.Combine(_folder, "tool");
        string from = Path.GetDirectoryName(Tool.Program)!;
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(copy, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        foreach (string library in Directory.GetFiles(copy, "UglyToad*.dll").Append(Path.Combine(copy, "Publish.Inspect.dll")))
        {
            File.WriteAllText(library, "rubbish");
        }

        string program = Path.Combine(copy, Path.GetFileName(Tool.Program));
        Assert.Equal(0, Programs.Run(program, ["build", Repository.Books.Values[0], "--output", Path.Combine(_folder, "out")]).ExitCode);
        Assert.NotEqual(0, Programs.Run(program, ["inspect", BuiltBooks.Get(Repository.Books.Keys[0]).Pdf]).ExitCode);
    }

    private static string[] Claims(JsonElement report) => [.. report.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("standard").GetString()!)];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());

    private static (int, string, string)[] ReadTree(string output)
    {
        var tree = new List<(int Level, string Type, string Text)>();
        foreach (string line in output.Split('\n'))
        {
            int indent = line.Length - line.TrimStart(' ').Length;
            if (line.TrimStart(' ') is ['"', ..] text)
            {
                // The text belongs to every element that is still open.
                for (int i = tree.Count - 1, level = indent; i >= 0 && level > 0; i--)
                {
                    if (tree[i].Level < level)
                    {
                        tree[i] = tree[i] with { Text = tree[i].Text + text };
                        level = tree[i].Level;
                    }
                }
            }
            else if (Element().Match(line) is { Success: true } element)
            {
                tree.Add((indent, element.Groups[1].Value, ""));
            }
        }

        return [.. tree];
    }

    /// <summary>For each element of a type the types of those right within it.</summary>
    private static IEnumerable<string[]> ChildrenOf((int Level, string Type, string Text)[] tree, string type)
    {
        for (int i = 0; i < tree.Length; i++)
        {
            if (tree[i].Type == type)
            {
                (int Level, string Type, string Text)[] within = [.. tree.Skip(i + 1).TakeWhile(e => e.Level > tree[i].Level)];
                yield return [.. within.Where(e => e.Level == within[0].Level).Select(e => e.Type)];
            }
        }
    }

    /// <summary>An element's line: its type, and after it an ID, the way it is laid out, or a colon before its attributes.</summary>
    [GeneratedRegex(@"^ *([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?$")]
    private static partial Regex Element();
}
