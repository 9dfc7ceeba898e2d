using System.Diagnostics;

namespace Publish.EndToEnd;

/// <summary>How a program ended and what it said.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    public static Finished Run(string file, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"cannot start {file}");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Finished(process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>The built program, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
    public static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "Publish.Cli", Configuration, OperatingSystem.IsWindows() ? "publish.exe" : "publish");

    public static Finished Run(params string[] arguments) => Finished.Run(Program, arguments);

    public static Finished RunIn(string folder, params string[] arguments) => Finished.Run(Program, arguments, folder);

    public static Finished RunWith(string folder, (string Name, string Value) variable, params string[] arguments) => Finished.Run(Program, arguments, folder, variable);
}
