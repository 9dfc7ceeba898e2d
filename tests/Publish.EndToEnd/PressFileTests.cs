using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The file for the press: black, and with the very pages of the screen file.</summary>
public sealed partial class PressFileTests
{
    [Theory]
    [InlineData("pdf")]
    [InlineData("press")]
    [InlineData("pdf,press,epub")]
    public void Ink_that_would_be_lost_stops_every_file_and_those_from_before_stay(string formats)
    {
        string folder = Directory.CreateTempSubdirectory("publish-lost-").FullName;
        try
        {
            void Write(string text)
            {
                File.WriteAllText(Path.Combine(folder, "book.yaml"), "title: کتاب\nlanguage: ur\nslug: lost\ndesign:\n  font: gulzar\n  trim: [60, 120]\n  margins: {inner: 8, outer: 8, top: 14, bottom: 12}\nessays: [one.md]\n");
                File.WriteAllText(Path.Combine(folder, "one.md"), $"---\ntitle: باب\n---\n\nیہ متن ہے۔\n\n{text}\n");
            }

            Write("لفظ");
            Finished sound = Tool.RunIn(folder, "build", ".", "--format", formats, "--output", "out");
            Assert.True(sound.ExitCode == 0, sound.Errors);
            Dictionary<string, byte[]> before = Directory.GetFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes);
            Assert.Equal(formats.Split(',').Length, before.Count);

            Write(string.Concat(Enumerable.Repeat("\u0938\u094D", 50)) + "\u0938");
            Finished lost = Tool.RunIn(folder, "build", ".", "--format", formats, "--output", "out");
            Assert.Equal(1, lost.ExitCode);
            Assert.Contains("L001", lost.Errors + lost.Output, StringComparison.Ordinal);
            Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
            Assert.Equal(before.Count, Directory.GetFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Inside_the_trim_each_page_is_the_screen_page(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        (int margin, double pixelsPerInch) = WholePixels(MarginOf(book.Press));
        PgmPicture[] screen = PgmPicture.Draw(book.Pdf, pixelsPerInch);
        PgmPicture[] press = PgmPicture.Draw(book.Press, pixelsPerInch, "-x", $"{margin}", "-y", $"{margin}", "-W", $"{screen[0].Width}", "-H", $"{screen[0].Height}");
        for (int i = 0; i < screen.Length; i++)
        {
            Assert.True(screen[i].Pixels.SequenceEqual(press[i].Pixels), $"{name}: page {i + 1} is not the same on screen and paper");
        }

        Assert.All(press.Skip(screen.Length), blank => Assert.True(blank.Pixels.IndexOfAnyExcept(byte.MaxValue) < 0));
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Its_lines_are_those_of_the_screen_page(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        string[][] screen = Lines(book.Pdf), press = Lines(book.Press);
        Assert.Equal(screen, press[..screen.Length]);
        Assert.All(press[screen.Length..], Assert.Empty);
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Every_operator_of_every_page_is_black(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        string file = Path.Combine(Path.GetTempPath(), $"publish-{Guid.NewGuid():N}.pdf");
        try
        {
            Finished readable = Judges.Run("qpdf", "--qdf", "--object-streams=disable", book.Press, file);
            Assert.Equal(0, readable.ExitCode);
            string text = File.ReadAllText(file, Encoding.Latin1);
            string[] contents = [.. PageContents().Matches(text).Select(m => m.Groups[1].Value)];
            Assert.Equal(Lines(book.Press).Length, contents.Length);
            Assert.All(contents, stream => Assert.Equal(["0 g"], ColourOperator().Matches(stream).Select(m => m.Value)));
            Assert.All((string[])["/Annot", "/StructTreeRoot", "/SMask", "/ExtGState", "/JavaScript", "/Encrypt", "/DeviceRGB"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Our books have no coloured picture.</summary>
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Ghostscript_needs_no_ink_but_black(string name)
        => Assert.All(PressInks.Of(BuiltBooks.Get(name).Press), page => Assert.False(page.HasColour));

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Its_boxes_are_one_in_the_other(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        Dictionary<string, double[]> boxes = Boxes(book.Press);
        double[] media = boxes["MediaBox"], bleed = boxes["BleedBox"], trim = boxes["TrimBox"], screen = Boxes(book.Pdf)["MediaBox"];
        Assert.Equal((screen[2], screen[3]), (trim[2] - trim[0], trim[3] - trim[1]), (one, two) => Math.Abs(one.Item1 - two.Item1) + Math.Abs(one.Item2 - two.Item2) < 0.03);
        Assert.All((double[])[trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]], distance => Assert.InRange(distance, 8.5, 9.01));
        Assert.Equal([0, 0], media[..2]);
        Assert.True(bleed[0] >= media[0] && bleed[1] >= media[1] && bleed[2] <= media[2] && bleed[3] <= media[3]);
    }

    /// <summary>Exactly as the file says it: pdfinfo rounds.</summary>
    private static double MarginOf(string press)
    {
        Match box = TrimBox().Match(Judges.Run("qpdf", "--qdf", "--object-streams=disable", press, "-").Output);
        return double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A resolution at which the margin is whole pixels, so that both files put every line on the same ones.</summary>
    private static (int Margin, double PixelsPerInch) WholePixels(double margin)
    {
        int pixels = (int)Math.Ceiling(margin / 72 * 120);
        return (pixels, pixels * 72 / margin);
    }

    /// <summary>The lines of each page. Where poppler sees paragraphs and columns, and so their order, depends on where the page is on its sheet.</summary>
    private static string[][] Lines(string pdf)
    {
        Finished text = Judges.Run("pdftotext", "-enc", "UTF-8", pdf, "-");
        Assert.Equal(0, text.ExitCode);
        return [.. text.Output.Split('\f')[..^1].Select(page => page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray())];
    }

    private static Dictionary<string, double[]> Boxes(string pdf) => Judges.Run("pdfinfo", "-box", pdf).Output.Split('\n')
        .Where(l => l.Contains("Box:", StringComparison.Ordinal))
        .ToDictionary(l => l.Split(':')[0], l => l.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray());

    [GeneratedRegex(@"/TrimBox \[\s*([\d.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TrimBox();

    /// <summary>As qpdf writes them.</summary>
    [GeneratedRegex(@"%% Contents for page \d+\n.*?\nstream\n(.*?)endstream", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PageContents();

    /// <summary>Operators that choose a colour, its space or a graphics state, or paint a shade, with one operand where they have one.</summary>
    [GeneratedRegex(@"(?<=\s)(?:[\d.]+ )?(?:g|G|rg|RG|k|K|cs|CS|sc|SC|scn|SCN|gs|sh)(?=\n)", RegexOptions.CultureInvariant)]
    private static partial Regex ColourOperator();
}
