using System.Collections.Frozen;
using System.Reflection;
using Publish.Manuscript.Schemas;

namespace Publish.Cli.Files;

/// <param name="Path">Below the new book's folder, with <c>/</c>.</param>
internal sealed record TemplateFile(string Path, string Text);

/// <summary>The book that <c>publish new</c> makes: the files of Template/, and the schemas that editors check book.yaml and front matter with.</summary>
internal static class BookTemplate
{
    private const string Prefix = "template/";
    private const string TitleLine = "title: کتاب کا نام";

    /// <summary>What stands in the template to be replaced.</summary>
    public static readonly FrozenSet<string> Placeholders = FrozenSet.Create(StringComparer.Ordinal,
        "کتاب کا نام", "مرتب کا نام", "مضمون نگار کا نام", "دوسرے مضمون نگار کا نام", "یہاں دو تین جملوں میں لکھیے کہ کتاب میں کیا ہے۔");

    /// <param name="title">Null for the template's own, which stands there to be changed.</param>
    public static IEnumerable<TemplateFile> Files(string? title)
    {
        foreach (string name in Resources.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(Resources.GetManifestResourceStream(name)!);
            string text = reader.ReadToEnd();
            yield return new TemplateFile(name[Prefix.Length..].Replace('\\', '/'), title is null ? text : text.Replace(TitleLine, $"title: {Quoted(title)}", StringComparison.Ordinal));
        }

        foreach (ManuscriptSchema schema in ManuscriptSchema.All)
        {
            yield return new TemplateFile($".schemas/{schema.FileName}", schema.Text);
        }
    }

    private static Assembly Resources => typeof(BookTemplate).Assembly;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
