using System.Collections.Immutable;
using System.Reflection;

namespace Publish.Cli.Files;

/// <param name="Name">The file's name without its number and extension.</param>
/// <param name="Text">Markdown, without the front matter.</param>
internal sealed record ManualTopic(string Name, string Title, string Text);

/// <summary>The chapters of books/manual, which are inside the program.</summary>
internal static class Manual
{
    private const string Prefix = "manual/";
    private const string Fence = "---\n";

    public static ImmutableArray<ManualTopic> Topics => [.. Resources.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Open)];

    private static Assembly Resources => typeof(Manual).Assembly;

    private static ManualTopic Open(string name)
    {
        using var reader = new StreamReader(Resources.GetManifestResourceStream(name)!);
        string file = reader.ReadToEnd().ReplaceLineEndings("\n");
        int end = file.IndexOf(Fence, Fence.Length, StringComparison.Ordinal);
        string title = file[..end].Split('\n').First(l => l.StartsWith("title: ", StringComparison.Ordinal))["title: ".Length..];
        return new ManualTopic(name[Prefix.Length..].TrimStart([.. "0123456789-"]), title, file[(end + Fence.Length)..].Trim());
    }
}
