using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Publish.Benchmarks;

/// <summary>
/// Imports the pages of a folder that also has their essays as Markdown, and prints how headings, verse, quotations, tables, languages and notes of both agree: found, expected, matched.
/// </summary>
/// <remarks>Both files are read line by line with code of this file alone. A note of the Markdown that is a parenthesis in the page is a parenthesis here.</remarks>
internal static class ImportComparison
{
    private static readonly string[] Kinds = ["headings", "notes", "verse", "quotations", "tables", "lists", "languages"];

    /// <param name="folder">Holds <c>NAME.md</c> and <c>html/NAME.html</c>.</param>
    /// <param name="tool">The tool to measure; the one built here where it is null.</param>
    public static int Run(string folder, bool showDifferences, string? tool)
    {
        string publish = tool ?? Path.Combine(PeerOptions.FindRoot(), "artifacts", "bin", "Publish.Cli", "release", "publish.dll");
        string work = Directory.CreateTempSubdirectory("publish-import-").FullName;
        Console.WriteLine("essay  " + string.Join("  ", Kinds.Select(k => k.PadRight(14))) + "  (found/expected/matched)");
        var totals = new int[Kinds.Length, 3];
        foreach (string page in Directory.GetFiles(Path.Combine(folder, "html"), "*.html").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(page);
            ILookup<string, string>? found = Imported(publish, page, Path.Combine(work, name));
            string pageText = Letters(WebUtility.HtmlDecode(Regex.Replace(File.ReadAllText(page), "<[^>]*>", " ")), keepParentheses: true);
            ILookup<string, string> expected = Read(WithoutParentheses(File.ReadAllText(Path.Combine(folder, name + ".md")), pageText));
            Console.WriteLine($"{name,-6} " + (found is null ? " refused" : string.Join("  ", Kinds.Select((kind, i) => Compared(found[kind], expected[kind], totals, i, showDifferences ? $"{name} {kind}" : null).PadRight(14)))));
        }

        Console.WriteLine("all    " + string.Join("  ", Kinds.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{totals[i, 0]}/{totals[i, 1]}/{totals[i, 2]}").PadRight(14))));
        Directory.Delete(work, recursive: true);
        return 0;
    }

    private static ILookup<string, string>? Imported(string publish, string page, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "book.yaml"), "title: import\nessays: []\n");
        try
        {
            Measured.Check("dotnet", publish, "import", page, "--into", folder);
        }
        catch (InvalidOperationException refusal)
        {
            Console.WriteLine(refusal.Message);
        }

        return Directory.GetFiles(folder, "*.md") is [var made] ? Read(File.ReadAllText(made)) : null;
    }

    private static string Compared(IEnumerable<string> found, IEnumerable<string> expected, int[,] totals, int kind, string? show)
    {
        string[] have = [.. found];
        List<string> rest = [.. expected];
        int wanted = rest.Count;
        List<string> surplus = [.. have.Where(h => !rest.Remove(h))];
        int matched = have.Length - surplus.Count;
        totals[kind, 0] += have.Length;
        totals[kind, 1] += wanted;
        totals[kind, 2] += matched;
        if (show is not null)
        {
            rest.ForEach(r => Console.WriteLine($"  {show}: missing {r[..Math.Min(r.Length, 70)]}"));
            surplus.ForEach(s => Console.WriteLine($"  {show}: surplus {s[..Math.Min(s.Length, 70)]}"));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{have.Length}/{wanted}/{matched}");
    }

    /// <summary>Puts notes back into the text that are parentheses in the page.</summary>
    private static string WithoutParentheses(string markdown, string page)
    {
        foreach (Match note in Regex.Matches(markdown, @"^\[\^([^\]]+)\]: (.*)$", RegexOptions.Multiline))
        {
            string text = note.Groups[2].Value;
            if (page.Contains($"({Letters(text)})", StringComparison.Ordinal))
            {
                markdown = markdown.Replace(note.Value, "", StringComparison.Ordinal).Replace($"[^{note.Groups[1].Value}]", $" ({text})", StringComparison.Ordinal);
            }
        }

        return markdown;
    }

    private static ILookup<string, string> Read(string markdown)
    {
        var found = new List<(string Kind, string Text)>();
        bool inVerse = false;
        foreach (string line in Regex.Replace(markdown, @"\A---\n.*?\n---\n", "", RegexOptions.Singleline).Split('\n'))
        {
            inVerse = line.StartsWith(":::", StringComparison.Ordinal) ? line.Contains("verse", StringComparison.Ordinal) : inVerse;
            string? kind = line.StartsWith(":::", StringComparison.Ordinal) || Letters(line).Length == 0 ? null
                : inVerse ? "verse"
                : line[0] == '#' ? "headings"
                : line[0] == '>' ? "quotations"
                : line[0] == '|' ? "tables"
                : Regex.IsMatch(line, @"^\s*([-*]|\d+[.)]) ") ? "lists"
                : line.StartsWith("[^", StringComparison.Ordinal) ? "notes"
                : null;
            if (kind is not null)
            {
                found.Add((kind, Letters(kind == "lists" ? Regex.Replace(line, @"^\s*\d+[.)]", "") : line)));
            }

            found.AddRange(Languages(line).Select(l => ("languages", l)));
        }

        return found.ToLookup(f => f.Kind, f => f.Text);
    }

    /// <summary>Each run of words in another language, innermost too.</summary>
    private static IEnumerable<string> Languages(string line)
    {
        var open = new Stack<int>();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '[')
            {
                open.Push(i + 1);
            }
            else if (line[i] == ']' && open.TryPop(out int start) && Regex.Match(line[(i + 1)..], @"^\{lang=(\w+)\}") is { Success: true } language)
            {
                yield return $"{language.Groups[1].Value} {Letters(line[start..i])}";
            }
        }
    }

    /// <summary>The letter without the mark above it, for one of the files may have the mark apart.</summary>
    private static char Base(char c) => c switch { '\u0622' or '\u0623' or '\u0625' => '\u0627', '\u0624' => '\u0648', '\u0626' => '\u06CC', '\u064A' => '\u06CC', '\u06C2' => '\u06C1', '\u06D3' => '\u06D2', _ => c };

    private static string Letters(string text, bool keepParentheses = false)
    {
        // References of notes count for nothing, whether they are still numbers in brackets or not.
        string bare = Regex.Replace(Regex.Replace(text, @"\[\^[^\]]*\]:?|&nbsp;|\(\s*\d{1,3}\s*\)|\\?\[\d{1,3}\\?\]", " "), @"\{lang=\w+\}|\]\(<?[^)>]*>?\)", "");
        return string.Concat(bare.Select(Base).Where(c => char.IsLetterOrDigit(c) || (keepParentheses && c is '(' or ')')));
    }
}
