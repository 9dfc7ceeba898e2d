using System.ComponentModel;
using System.Globalization;
using Xunit;

namespace Publish.Tests.Text.Fonts;

/// <summary>The Python library fontTools as the judge of font files.</summary>
internal static class FontTools
{
    /// <summary>Opens the file with all checks, works out every bounding box and maximum anew, and prints each that is not as the file says.</summary>
    private const string Script = """
        import sys
        from fontTools.ttLib import TTFont
        font = TTFont(sys.argv[1], checkChecksums=2, recalcBBoxes=False, lazy=False)
        glyf, hmtx, maxp, head, hhea = font['glyf'], font['hmtx'], font['maxp'], font['head'], font['hhea']
        for name in font.getGlyphOrder():
            glyph = glyf[name]
            if glyph.numberOfContours:
                was = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
                if hmtx[name][1] != glyph.xMin: print('lsb', name, hmtx[name], was)
                glyph.recalcBounds(glyf)
                now = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
                scaled = glyph.isComposite() and any(hasattr(c, 'transform') for c in glyph.components)
                if max(abs(a - b) for a, b in zip(was, now)) > (1 if scaled else 0): print('bounds', name, was, now)
                if glyph.isComposite() and any(glyf[c.glyphName].isComposite() for c in glyph.components): print('nested', name)
                if hasattr(glyph, 'program') and glyph.program.getBytecode(): print('instructions', name)
        def state(): return (sorted((k, v) for k, v in vars(maxp).items() if k != 'tableTag'), [hhea.advanceWidthMax, hhea.minLeftSideBearing, hhea.minRightSideBearing, hhea.xMaxExtent], [head.xMin, head.yMin, head.xMax, head.yMax])
        was = state(); maxp.recalc(font); hhea.recalc(font); now = state()
        if was[0] != now[0]: print('maxima', was[0], now[0])
        # fontTools rounds the points of a scaled part, we its box: the sums may differ by the same unit as the bounds above
        for a, b in zip(was[1:], now[1:]):
            if max(abs(x - y) for x, y in zip(a, b)) > 1: print('sums', a, b)
        font['post'].formatType == 3.0 or print('post', font['post'].formatType)
        """;

    /// <summary>Skips the test where fontTools is missing, fails it in CI.</summary>
    public static void AssertIsSound(byte[] font)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, font);
            (int exitCode, string output) = Judges.Run(Python(), "-c", Script, file);
            Assert.True(output.Length == 0, output);
            Assert.Equal(0, exitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the cmap says, with the advances of hmtx.</summary>
    public static IEnumerable<(int Character, ushort Glyph, int Advance)> CharactersOf(string path)
    {
        const string Dump = """
            import sys
            from fontTools.ttLib import TTFont
            font = TTFont(sys.argv[1])
            for c, name in font.getBestCmap().items(): print(c, font.getGlyphID(name), font['hmtx'][name][0])
            """;
        (int exitCode, string output) = Judges.Run(Python(), "-c", Dump, path);
        Assert.Equal(0, exitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Array.ConvertAll(line.Split(' '), number => int.Parse(number, CultureInfo.InvariantCulture)))
            .Select(row => (row[0], (ushort)row[1], row[2]));
    }

    /// <summary>Debian's package belongs to /usr/bin/python3, which need not be the first in the path.</summary>
    private static string Python()
    {
        foreach (string python in (string[])["python3", "/usr/bin/python3"])
        {
            try
            {
                if (Judges.Run(python, "-c", "import fontTools").ExitCode == 0)
                {
                    return python;
                }
            }
            catch (Win32Exception)
            {
                // Not there: the next may be.
            }
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "the judge fontTools is not installed");
        Assert.Skip("the judge fontTools is not installed");
        return "";
    }
}
