using System.IO.Compression;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The packed program on a machine that has nothing of the repository, made by the commands that the release workflow gives.</summary>
public sealed class InstallTests : IDisposable
{
    private static readonly string Packages = Path.Combine(Repository.Root, "artifacts", "packages");

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-install-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_tool_is_installed_from_a_folder_and_builds_a_new_book_in_two_commands()
    {
        Pack("tool");
        string tools = Path.Combine(_folder, "tools");
        // A cache of its own: the machine's may hold an older package of the same version.
        Finished install = Programs.Run("dotnet", ["tool", "install", "Publish.Books", "--tool-path", tools, "--source", Packages], _folder, ("NUGET_PACKAGES", Path.Combine(_folder, "cache")), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"));
        Assert.True(install.ExitCode == 0, install.Output + install.Errors);
        BuildNewBook(Path.Combine(tools, "publish"));
    }

    [Fact]
    public void One_file_is_the_whole_program()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.Is64BitProcess, "the file for linux-x64 runs on linux-x64");
        Pack("linux-x64");
        string program = Path.Combine(_folder, "publish");
        File.Copy(Path.Combine(Packages, "publish-linux-x64"), program);
        BuildNewBook(program);
    }

    private static void Pack(string target)
    {
        Finished pack = Programs.Run(Path.Combine(Repository.Root, ".ci", "pack"), [target]);
        Assert.True(pack.ExitCode == 0, pack.Output + pack.Errors);
    }

    private void BuildNewBook(string program)
    {
        string empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        // Without what the machine's own SDK would lend it.
        (string, string)[] environment = [("DOTNET_BUNDLE_EXTRACT_BASE_DIR", Path.Combine(_folder, "unpacked"))];
        Finished made = Programs.Run(program, ["new", "book"], empty, environment);
        Assert.True(made.ExitCode == 0, made.Output + made.Errors);
        Finished built = Programs.Run(program, ["build", "book", "--strict"], empty, environment);
        Assert.True(built.ExitCode == 0, built.Output + built.Errors);
        using ZipArchive epub = ZipFile.OpenRead(Path.Combine(empty, "dist", "book", "book.epub"));
        Assert.Contains(epub.Entries, e => e.Name == "NotoNastaliqUrdu-Regular.ttf");
        Assert.True(new FileInfo(Path.Combine(empty, "dist", "book", "book.pdf")).Length > 10_000);
    }
}
