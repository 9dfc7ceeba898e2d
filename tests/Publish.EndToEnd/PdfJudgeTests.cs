using System.Globalization;
using Xunit;

namespace Publish.EndToEnd;

public sealed class PdfJudgeTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Qpdf_finds_nothing(string name)
    {
        Finished check = Judges.Run("qpdf", "--check", BuiltBooks.Get(name).Pdf);
        Assert.True(check.ExitCode == 0 && check.Errors.Length == 0, check.Output + check.Errors);
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void MuPdf_draws_every_page_in_silence(string name)
    {
        Finished draw = Judges.Run("mutool", "draw", "-q", "-r", "20", "-F", "pgm", "-o", OperatingSystem.IsWindows() ? "NUL" : "/dev/null", BuiltBooks.Get(name).Pdf);
        // Debian builds mutool without colour management and says so of every file with a profile.
        string errors = draw.Errors.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal);
        Assert.True(draw.ExitCode == 0 && errors.Length == 0, errors);
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Ghostscript_reads_every_page_in_silence(string name)
    {
        Finished read = Judges.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", BuiltBooks.Get(name).Pdf);
        Assert.True(read.ExitCode == 0 && (read.Output + read.Errors).Trim().Length == 0, read.Output + read.Errors);
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void All_fonts_are_embedded_subsets_with_unicode(string name)
    {
        Finished fonts = Judges.Run("pdffonts", BuiltBooks.Get(name).Pdf);
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
}
