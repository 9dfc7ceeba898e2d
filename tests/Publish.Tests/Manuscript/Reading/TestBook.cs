using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>Books of one essay, written in the test that reads them.</summary>
internal static class TestBook
{
    public const string Yaml = "title: B\nlanguage: ur\nessays:\n  - one.md\n";

    /// <summary>The smallest PNG header that is one: 3 by 2 pixels.</summary>
    public static readonly byte[] Png = [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The essay of a body that must be without fault.</summary>
    public static Section Read(string body)
    {
        (Book book, string[] diagnostics) = ReadFiles(("one.md", WithTitle(body)), ("a.png", Png));
        Assert.Empty(diagnostics);
        return Assert.Single(book.Sections);
    }

    /// <summary>The essay and what is said about it: line, column, code and message.</summary>
    public static (Section Section, string[] Diagnostics) ReadFaulty(string body)
    {
        (Book book, string[] diagnostics) = ReadFiles(("one.md", WithTitle(body)), ("a.png", Png));
        return (Assert.Single(book.Sections), diagnostics);
    }

    /// <summary>A book of <see cref="Yaml"/>, unless the files bring their own book.yaml.</summary>
    public static (Book Book, string[] Diagnostics) ReadFiles(params (string Path, object Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        (string Path, object Content)[] all = [.. files, ("book.yaml", Yaml)];
        Book? book = BookReader.Read("", "book", new MemoryBookFiles([.. all.Select(f => (f.Path, f.Content as byte[] ?? Encoding.UTF8.GetBytes((string)f.Content)))]), diagnostics);
        return (Assert.IsType<Book>(book), [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }

    /// <summary>The body begins in line 4.</summary>
    public static string WithTitle(string body) => $"---\ntitle: T\n---\n{body}\n";
}
