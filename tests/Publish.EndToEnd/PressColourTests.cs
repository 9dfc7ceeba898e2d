using Xunit;

namespace Publish.EndToEnd;

/// <summary>A book with one coloured, partly transparent picture, for each kind of press.</summary>
public sealed class PressColourTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-press-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("offset", true)]
    [InlineData("print-on-demand", true)]
    [InlineData("grayscale", false)]
    public void Colour_is_printed_where_the_press_has_it(string profile, bool colour)
    {
        string press = Build(profile);

        Finished sound = Judges.Run("qpdf", "--check", press);
        Assert.True(sound.ExitCode == 0 && sound.Errors.Length == 0, sound.Output + sound.Errors);
        PressInks[] pages = PressInks.Of(press);
        Assert.Equal(colour, pages[^1].HasColour);
        Assert.All(pages[..^1], page => Assert.False(page.HasColour));
        string[] row = Judges.Run("pdfimages", "-list", press).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Single().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(colour ? ("icc", "3") : ("gray", "1"), (row[5], row[6]));
    }

    private string Build(string profile)
    {
        string book = Path.Combine(_folder, profile);
        Directory.CreateDirectory(book);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "data", "press", "rang")))
        {
            File.Copy(file, Path.Combine(book, Path.GetFileName(file)), overwrite: true);
        }

        File.AppendAllText(Path.Combine(book, "book.yaml"), $"press: {profile}\n");
        Finished build = Tool.RunIn(_folder, "build", profile, "--format", "press");
        Assert.True(build.ExitCode == 0, build.Errors);
        return Path.Combine(_folder, "dist", profile, "rang-press.pdf");
    }
}
