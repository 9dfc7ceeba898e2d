using System.Collections.Immutable;
using System.Text.Json;
using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>HarfBuzz's own tool as the judge of shaping.</summary>
internal static class HbShape
{
    /// <summary>Each text shaped by one process, with nothing guessed; skips the test where the tool is missing, fails it in CI.</summary>
    /// <param name="script">ISO 15924.</param>
    public static IReadOnlyList<ImmutableArray<Glyph>> Shape(FontFace face, TextDirection direction, string script, string language, IEnumerable<string> texts)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, string.Join('\n', texts) + "\n");
            Finished shaped = Judges.Run(
                "hb-shape",
                "--no-glyph-names",
                "--output-format=json",
                "--cluster-level=1",
                "--direction=" + (direction == TextDirection.RightToLeft ? "rtl" : "ltr"),
                "--script=" + script,
                "--language=" + language,
                "--text-file=" + file,
                TestFonts.PathOf(face));
            Assert.True(shaped.ExitCode == 0, shaped.Errors);
            return [.. shaped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ImmutableArray<Glyph> Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return [.. document.RootElement.EnumerateArray().Select(item => new Glyph(
            (ushort)Number(item, "g"), Number(item, "cl"), Number(item, "ax"), Number(item, "dx"), Number(item, "dy")))];
    }

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    /// <summary>The glyph as the font has it: the room before punctuation, which is made after shaping, taken from its advance again.</summary>
    public static Glyph WithoutRoom(Glyph glyph) => glyph with { Advance = glyph.Advance - glyph.Room, Room = 0 };
}
