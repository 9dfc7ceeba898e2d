using System.CommandLine;
using System.Runtime.InteropServices;
using Publish.Cli.Files;
using Publish.Cli.Output;
using Publish.Cli.Reports;
using Publish.Text.Fonts;

namespace Publish.Cli.Commands;

/// <summary><c>publish doctor</c>: whether all is there that the program needs, and which programs from outside could judge its books.</summary>
internal static class DoctorCommand
{
    private static readonly (string Program, string Use)[] Judges =
    [
        ("git", "publish release asks it whether all is committed"),
        ("java", "runs EPUBCheck"),
        ("node", "runs Ace, pdf.js, MuPDF and the tests of the preview"),
        ("chromium", "shows EPUBs and the preview to the tests"),
        ("qpdf", "checks the file structure of PDFs"),
        ("pdftotext", "reads the text of PDFs as Linux viewers do"),
        ("gs", "renders PDFs as printers do"),
        ("hb-shape", "judges shaping"),
    ];

    public static Command Create()
    {
        Option<bool> json = CommonOptions.Json();
        var command = new Command("doctor", "Say which version this is, and whether its fonts and helpers are in order.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool json)
    {
        JsonFont[] fonts = [.. ShippedFonts.All().Select(Examine)];
        JsonJudge[] judges = [.. Judges.Select(j => new JsonJudge(j.Program, PathOf(j.Program), j.Use))];
        var state = new JsonDoctor(Tool.Version, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, FontLibrary.ShaperVersion, ShippedFonts.Folder, fonts, judges);
        if (json)
        {
            Terminal.Out.WriteJson(JsonReport.Write(state, JsonReport.Readable.JsonDoctor));
        }
        else
        {
            Say(state);
        }

        return fonts.Length > 0 && fonts.All(f => f.Problem is null) ? ExitCode.Done : ExitCode.Files;
    }

    private static void Say(JsonDoctor state)
    {
        Terminal.Out.WriteLine($"Publish {state.Version} on {state.Runtime}, {state.System}; HarfBuzz {state.HarfBuzz}");
        Terminal.Out.WriteLine($"\nFonts in {state.FontFolder}:");
        foreach (JsonFont font in state.Fonts)
        {
            Terminal.Out.WriteLine($"  {font.File}: {font.Problem ?? Counted.Of(font.Glyphs, "glyph")}");
        }

        if (state.Fonts.Length == 0)
        {
            Terminal.Out.WriteLine($"  none: reinstall Publish");
        }

        Terminal.Out.WriteLine($"\nPrograms from outside (books are built without them):");
        foreach (JsonJudge judge in state.Judges)
        {
            Terminal.Out.WriteLine($"  {judge.Program,-10} {(judge.Path is null ? "not found" : "found    ")}  {judge.Use}");
        }
    }

    private static JsonFont Examine(string file)
    {
        try
        {
            var face = FontFace.Load(Path.GetFileNameWithoutExtension(file), ShippedFonts.Read(file));
            return new JsonFont(file, face.GlyphCount, null);
        }
        catch (Exception e) when (e is FontException or IOException or UnauthorizedAccessException)
        {
            return new JsonFont(file, 0, e.Message);
        }
    }

    private static string? PathOf(string program)
    {
        string file = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
