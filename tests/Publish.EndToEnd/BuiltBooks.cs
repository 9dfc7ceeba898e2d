using System.Collections.Concurrent;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Every book of the project and of the tests' data, built once for all tests, and left in artifacts/end-to-end to be looked at.</summary>
internal static class BuiltBooks
{
    private static readonly string Output = Path.Combine(Repository.Root, "artifacts", "end-to-end");
    private static readonly ConcurrentDictionary<string, Lazy<BuiltBook>> Built = new();

    public static TheoryData<string> Names => [.. Repository.Books.Keys];

    public static BuiltBook Get(string name) => Built.GetOrAdd(name, key => new Lazy<BuiltBook>(() => Build(key))).Value;

    private static BuiltBook Build(string name)
    {
        string folder = Repository.Books[name];
        string made = Path.Combine(Output, name);
        if (Directory.Exists(made))
        {
            Directory.Delete(made, recursive: true);
        }

        Finished build = Tool.Run("build", folder, "--output", Output, "--strict");
        Assert.True(build.ExitCode == 0, build.Errors);
        Finished dump = Tool.Run("dump", folder);
        return new BuiltBook(folder, Directory.GetFiles(made, "*.pdf").Single(f => !f.EndsWith("-press.pdf", StringComparison.Ordinal)), Directory.GetFiles(made, "*-press.pdf").Single(), Directory.GetFiles(made, "*.epub").Single(), PageDumpReader.Read(dump.Output));
    }
}

internal sealed record BuiltBook(string Folder, string Pdf, string Press, string Epub, IReadOnlyList<DumpedPage> Pages);
