namespace Publish.EndToEnd;

/// <summary>The built program, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
    public static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "Publish.Cli", Configuration, OperatingSystem.IsWindows() ? "publish.exe" : "publish");

    public static Finished Run(params string[] arguments) => Programs.Run(Program, arguments);

    public static Finished RunIn(string folder, params string[] arguments) => Programs.Run(Program, arguments, folder);

    public static Finished RunWith(string folder, (string Name, string Value) variable, params string[] arguments) => Programs.Run(Program, arguments, folder, variable);
}
