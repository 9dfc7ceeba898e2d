using Markdig.Syntax;
using Publish.Core.Source;
using Publish.Manuscript.Reading.Yaml;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>One Markdown file on its way to a section, as the parsers of YAML and Markdown see it.</summary>
/// <param name="Path">In the book's folder.</param>
/// <param name="BodyStart">Where the Markdown begins, after the front matter.</param>
/// <param name="FrontMatter">Null where it cannot be read, which has been said.</param>
/// <param name="IsRefused">Whether Markdig could not read the Markdown, which has been said: it is a plain text then.</param>
internal sealed record ParsedFile(string Path, string Id, SourceText Source, int BodyStart, YamlMapping? FrontMatter, MarkdownDocument Markdown, bool IsRefused)
{
    /// <summary>Needs no other file, and so may run beside others.</summary>
    public static ParsedFile Parse(string path, string id, SourceText source, DiagnosticBag diagnostics)
    {
        var frontMatter = FrontMatterRange.Find(source, diagnostics);
        YamlMapping? yaml = YamlTree.Parse(source, frontMatter.Start, source.Text[frontMatter.Start..frontMatter.End], diagnostics);
        try
        {
            return new ParsedFile(path, id, source, frontMatter.BodyStart, yaml, MarkdownParsing.Parse(source.Text[frontMatter.BodyStart..]), IsRefused: false);
        }
        catch (ArgumentException e) when (e is LimitException || IsDepthLimit(e))
        {
            var place = new SourceSpan(source, frontMatter.BodyStart + ((e as LimitException)?.Position ?? 0), 0);
            string message = e is LimitException ? e.Message : "brackets or emphasis marks are nested too deeply";
            diagnostics.Add(ManuscriptRules.TooDeep, place, message, "look for long runs of brackets, asterisks, quotation or list marks");
            return new ParsedFile(path, id, source, frontMatter.BodyStart, yaml, [], IsRefused: true);
        }
    }

    /// <summary>Markdig's own limit, which has no exception type: anything else that it or a parser of ours throws is a fault of the program, not of the file.</summary>
    private static bool IsDepthLimit(ArgumentException e) => e.GetType() == typeof(ArgumentException) && e.Message.Contains("depth limit exceeded", StringComparison.Ordinal);
}
