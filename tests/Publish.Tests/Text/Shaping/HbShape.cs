using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
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
            string output = Run(
                "--no-glyph-names",
                "--output-format=json",
                "--cluster-level=1",
                "--direction=" + (direction == TextDirection.RightToLeft ? "rtl" : "ltr"),
                "--script=" + script,
                "--language=" + language,
                "--text-file=" + file,
                TestFonts.PathOf(face));
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(params string[] arguments)
    {
        try
        {
            using var process = new Process { StartInfo = new ProcessStartInfo("hb-shape", arguments) { RedirectStandardOutput = true } };
            process.Start();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "the judge hb-shape is not installed");
            Assert.Skip("the judge hb-shape is not installed");
            throw;
        }
    }

    private static ImmutableArray<Glyph> Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return [.. document.RootElement.EnumerateArray().Select(item => new Glyph(
            (ushort)Number(item, "g"), Number(item, "cl"), Number(item, "ax"), Number(item, "dx"), Number(item, "dy")))];
    }

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();
}
