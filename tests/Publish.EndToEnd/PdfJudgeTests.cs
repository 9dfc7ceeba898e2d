using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

public sealed class PdfJudgeTests
{
    public static TheoryData<string, bool> Files
    {
        get
        {
            var files = new TheoryData<string, bool>();
            foreach (string name in Repository.Books.Keys)
            {
                files.Add(name, false);
                files.Add(name, true);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Qpdf_finds_nothing(string name, bool press)
    {
        Finished check = Judges.Run("qpdf", "--check", FileOf(name, press));
        Assert.True(check.ExitCode == 0 && check.Errors.Length == 0, check.Output + check.Errors);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void MuPdf_draws_every_page_in_silence(string name, bool press)
    {
        Finished draw = Judges.Run("mutool", "draw", "-q", "-r", "20", "-F", "pgm", "-o", OperatingSystem.IsWindows() ? "NUL" : "/dev/null", FileOf(name, press));
        // Debian builds mutool without colour management and says so of every file with a profile.
        string errors = draw.Errors.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal);
        Assert.True(draw.ExitCode == 0 && errors.Length == 0, errors);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ghostscript_reads_every_page_in_silence(string name, bool press)
    {
        Finished read = Judges.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", FileOf(name, press));
        Assert.True(read.ExitCode == 0 && (read.Output + read.Errors).Trim().Length == 0, read.Output + read.Errors);
    }

    /// <summary>PDFBox Preflight knows PDF/A-1b. A screen file breaks that where PDF/A-2 allows more (ISO 19005-2: 6.1.4, 6.2.3, 6.2.11.4.2, 6.6.4), and nowhere else.</summary>
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Preflight_finds_only_what_the_second_part_of_PDF_A_allows(string name)
    {
        string[] allowed =
        [
            @"^1\.4 : Trailer Syntax error, /XRef cross reference streams are not allowed$",
            @"^2\.1\.6 : Invalid graphics object, Invalid version of the ICCProfile$",
            @"^3\.1\.11 : Invalid Font definition, [A-Z]{6}\+[-\w]+: The CIDSet entry is missing for the Composite Subset$",
            @"^7\.11\.2 : Error on MetaData, part must be 1$",
        ];
        string[] lines = Judges.Preflight(BuiltBooks.Get(name).Pdf);
        Assert.All(lines, line => Assert.Contains(allowed, pattern => Regex.IsMatch(line, pattern)));
        Assert.All(allowed, pattern => Assert.Contains(lines, line => Regex.IsMatch(line, pattern)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_fonts_are_embedded_subsets_with_unicode(string name, bool press)
    {
        Finished fonts = Judges.Run("pdffonts", FileOf(name, press));
        string[] rows = [.. fonts.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(@"CID TrueType\s+Identity-H\s+yes yes yes", row));
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void All_pictures_are_drawn_on_their_pages(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        Finished images = Judges.Run("pdfimages", "-list", book.Pdf);
        string[][] rows = [.. images.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(
            book.Pages.SelectMany(p => Enumerable.Repeat(p.Index + 1, p.Pictures)),
            rows.Where(row => row[2] == "image").Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)));
    }

    private static string FileOf(string name, bool press) => press ? BuiltBooks.Get(name).Press : BuiltBooks.Get(name).Pdf;
}
