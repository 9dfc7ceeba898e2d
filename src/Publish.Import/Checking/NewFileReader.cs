using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Import.Checking;

/// <summary>Reads a new file as the only one of a book.</summary>
internal static class NewFileReader
{
    private const string Path = "new.md";

    /// <returns>Null with the error where it cannot be read.</returns>
    public static Section? Read(string markdown, out string? error)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read("", "import", new Files(markdown), diagnostics);
        Diagnostic? first = diagnostics.ToSorted().FirstOrDefault(d => d.Severity == Severity.Error && d.Span?.Source.Path == Path);
        error = first?.ToString();
        return first is null && book is { Sections: [{ } section] } ? section : null;
    }

    private sealed class Files(string markdown) : IBookFiles
    {
        public byte[]? Read(string relativePath) => relativePath switch
        {
            "book.yaml" => Encoding.UTF8.GetBytes($"title: import\nessays: [{Path}]\n"),
            Path => Encoding.UTF8.GetBytes(markdown),
            _ => null,
        };
    }
}
