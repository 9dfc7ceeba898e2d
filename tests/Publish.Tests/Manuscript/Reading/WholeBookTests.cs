using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class WholeBookTests
{
    public static TheoryData<string> Books => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "books")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Books))]
    public void The_books_of_the_repository_are_without_fault(string name)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read(name, name, new FolderBookFiles(Path.Combine(Repository.Root, "books", name)), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Select(d => d.ToString()));
        Assert.NotEmpty(book!.Sections);
    }
}
