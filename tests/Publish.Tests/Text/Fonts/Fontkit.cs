using System.Globalization;
using Xunit;

namespace Publish.Tests.Text.Fonts;

/// <summary>The JavaScript library fontkit as the judge of font files: tests/judges/font.mjs.</summary>
internal static class Fontkit
{
    /// <summary>Every bounding box, maximum and checksum of the file is what its outlines make it.</summary>
    public static void AssertIsSound(byte[] font)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, font);
            Finished check = Judges.Node("font.mjs", "check", file);
            Assert.True(check.ExitCode == 0 && check.Output.Length == 0, check.Output + check.Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The mapped characters, with their glyphs and the advances of hmtx.</summary>
    public static IEnumerable<(int Character, ushort Glyph, int Advance)> CharactersOf(string path)
    {
        Finished list = Judges.Node("font.mjs", "characters", path);
        Assert.True(list.ExitCode == 0, list.Errors);
        return list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Array.ConvertAll(line.Split(' '), number => int.Parse(number, CultureInfo.InvariantCulture)))
            .Select(row => (row[0], (ushort)row[1], row[2]));
    }
}
