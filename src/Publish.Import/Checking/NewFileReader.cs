using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Import.Checking;

/// <summary>Reads a new file as the only one of a book.</summary>
internal static class NewFileReader
{
    private const string Path = "new.md";

    /// <exception cref="InvalidOperationException">It cannot be read: a fault of Publish.</exception>
    public static Section Read(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read("", "import", new Files(markdown), diagnostics);
        Diagnostic? error = diagnostics.ToSorted().FirstOrDefault(d => d.Severity == Severity.Error && d.Span?.Source.Path == Path);
        return error is null && book is { Sections: [{ } section] }
            ? section
            : throw new InvalidOperationException($"importing wrote what cannot be read: {error}; nothing was written");
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
