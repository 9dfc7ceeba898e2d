using System.Text;

namespace Publish.Tests.Text;

/// <summary>Real text: the paragraphs of the books in the repository, without their Markdown, and the sample texts in tests/data/text.</summary>
internal static class BookText
{
    /// <summary>Every paragraph of the essays under books/, in the order of the files' names.</summary>
    public static readonly IReadOnlyList<string> Paragraphs = [.. Files().SelectMany(ParagraphsOf)];

    /// <summary>The lines of a sample under tests/data/text that are not empty.</summary>
    public static IReadOnlyList<string> Sample(string name) => [.. File.ReadLines(Repository.Data($"text/{name}.txt")).Where(line => line.Length > 0)];

    private static IEnumerable<string> Files()
    {
        string books = Path.Combine(Repository.Root, "books");
        return Directory.Exists(books) ? Directory.EnumerateFiles(books, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>The paragraphs of an essay, without their Markdown.</summary>
    public static IEnumerable<string> ParagraphsOf(string file)
    {
        bool inFrontMatter = false;
        foreach (string line in File.ReadLines(file))
        {
            if (line == "---")
            {
                inFrontMatter = !inFrontMatter;
            }
            else if (!inFrontMatter && !line.StartsWith(":::", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal))
            {
                string plain = string.Join(' ', Strip(line).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                if (plain.Length > 0)
                {
                    yield return plain;
                }
            }
        }
    }

    /// <summary>Drops what only Markdown means: stars, hashes, note marks, attributes.</summary>
    private static string Strip(string line)
    {
        var plain = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '[' && i + 1 < line.Length && line[i + 1] == '^')
            {
                i = line.IndexOf(']', i);
            }
            else if (line[i] == '{')
            {
                i = Math.Max(i, line.IndexOf('}', i));
            }
            else if (line[i] is not ('*' or '#' or '`' or '>' or '|' or '_' or '\\' or '\t'))
            {
                plain.Append(line[i]);
            }
        }

        return plain.ToString();
    }
}
