using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The specimen book shows each element of a book once: its pages, line by line and as pictures, are those that were looked at and accepted.</summary>
public sealed class SpecimenTests
{
    private const string Specimen = "namuna";

    /// <summary>Edges of letters differ between versions of poppler; a line that has moved, or a mark that is missing, differs by far more.</summary>
    private const double Tolerance = 0.004;

    private static readonly string Accepted = Path.Combine(Repository.Root, "tests", "data", "specimen");

    private static bool Accepts => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    [Fact]
    public void Its_pages_hold_what_was_accepted()
    {
        string dump = Tool.Run("dump", BuiltBooks.Get(Specimen).Folder).Output;
        string file = Path.Combine(Accepted, "pages.txt");
        if (Accepts)
        {
            Directory.CreateDirectory(Accepted);
            File.WriteAllText(file, dump, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Equal(File.ReadAllText(file), dump, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Its_pages_look_as_they_did_when_they_were_accepted()
    {
        string drawn = Directory.CreateTempSubdirectory("publish-specimen-").FullName;
        try
        {
            Finished draw = Judges.Run("pdftoppm", "-r", "60", "-gray", "-png", BuiltBooks.Get(Specimen).Pdf, Path.Combine(drawn, "page"));
            Assert.True(draw.ExitCode == 0, draw.Errors);
            string[] pages = [.. Directory.GetFiles(drawn).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
            if (Accepts)
            {
                Array.ForEach(Directory.GetFiles(Accepted, "*.png"), File.Delete);
                Array.ForEach(pages, page => File.Copy(Path.Combine(drawn, page), Path.Combine(Accepted, page)));
            }

            Assert.Equal(Directory.GetFiles(Accepted, "*.png").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), pages);
            string[] different = [.. pages
                .Select(page => (Page: page, Share: PagePicture.ReadPng(Path.Combine(drawn, page)).DifferenceFrom(PagePicture.ReadPng(Path.Combine(Accepted, page)))))
                .Where(p => p.Share > Tolerance)
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Page}: {p.Share:0.0000}"))];
            Assert.Empty(different);
        }
        finally
        {
            Directory.Delete(drawn, recursive: true);
        }
    }
}
