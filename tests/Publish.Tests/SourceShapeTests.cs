using System.Text.RegularExpressions;
using Xunit;

namespace Publish.Tests;

/// <summary>The shape of <c>src</c>: folders that depend one way, one type for one name, and nothing written twice. What does not hold yet is listed, and a list may only become shorter.</summary>
public sealed partial class SourceShapeTests
{
    private const int MostRepeatedLines = 11;

    private static readonly string Src = Path.Combine(Repository.Root, "src");

    private static readonly SourceFile[] Files = [.. Directory.EnumerateFiles(Src, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static readonly string[] KnownCycles =
    [
        "Publish.Core.Languages", "Publish.Core.Unicode",
        "Publish.Epub.Container", "Publish.Epub.Content", "Publish.Epub.Package",
        "Publish.Layout.Flow", "Publish.Layout.Paging",
        "Publish.Pdf.Conformance", "Publish.Pdf.Content", "Publish.Pdf.Export", "Publish.Pdf.Images", "Publish.Pdf.Press",
        "Publish.Text.Fonts", "Publish.Text.Hyphenation", "Publish.Text.Paragraphs", "Publish.Text.Shaping",
    ];

    private static readonly string[] KnownNames = ["Line: Publish.Import.Tree, Publish.Text.Paragraphs"];

    private static readonly string[] KnownRepetitions = [];

    /// <summary>A folder and those inside it count as one against the folders beside it; the files of the folder around them are the front of all.</summary>
    [Fact]
    public void Folders_beside_one_another_depend_one_way()
    {
        var edges = new HashSet<(string From, string To)>();
        foreach (SourceFile file in Files)
        {
            string[] from = file.Namespace.Split('.');
            foreach (string[] to in file.Usings.Select(u => u.Split('.')))
            {
                int same = from.Zip(to).TakeWhile(p => p.First == p.Second).Count();
                if (same >= 2 && same < from.Length && same < to.Length)
                {
                    edges.Add((string.Join('.', from[..(same + 1)]), string.Join('.', to[..(same + 1)])));
                }
            }
        }

        Assert.Equal(KnownCycles, edges.Select(e => e.From).Distinct().Where(folder => Reached(folder, edges).Contains(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_has_a_name_of_its_own() => Assert.Equal(KnownNames, Files
        .SelectMany(f => TypeDeclaration().Matches(f.Text).Select(m => (Name: m.Groups["name"].Value, f.Namespace)))
        .Distinct()
        .GroupBy(t => t.Name)
        .Where(g => g.Count() > 1)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.Namespace).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));

    [Fact]
    public void Twelve_lines_of_code_are_written_once()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var repeated = new SortedSet<string>(StringComparer.Ordinal);
        foreach (SourceFile file in Files.Where(f => !f.Path.Contains("/Tables/", StringComparison.Ordinal)))
        {
            string[] lines = [.. file.Text.Split('\n').Select(l => l.Trim()).Where(IsCode)];
            for (int i = 0; i + MostRepeatedLines < lines.Length; i++)
            {
                string key = string.Join('\n', lines[i..(i + MostRepeatedLines + 1)]);
                if (!seen.TryAdd(key, file.Path) && seen[key] != file.Path)
                {
                    repeated.Add($"{seen[key]} and {file.Path}");
                }
            }
        }

        Assert.Equal(KnownRepetitions, repeated);
    }

    private static bool IsCode(string line) =>
        line.Any(char.IsLetterOrDigit) && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal);

    private static HashSet<string> Reached(string from, HashSet<(string From, string To)> edges)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out string? folder))
        {
            foreach ((_, string to) in edges.Where(e => e.From == folder && reached.Add(e.To)))
            {
                open.Enqueue(to);
            }
        }

        return reached;
    }

    private static SourceFile Read(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return new SourceFile(
            Path.GetRelativePath(Src, path).Replace('\\', '/'),
            text,
            NamespaceDeclaration().Match(text).Groups["name"].Value,
            [.. UsingDirective().Matches(text).Select(m => m.Groups["name"].Value)]);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"^using (static )?(\w+ = )?(?<name>Publish[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^(public|internal)( \w+)*? (class|record|record struct|struct|interface|enum) (?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    private sealed record SourceFile(string Path, string Text, string Namespace, string[] Usings);
}
