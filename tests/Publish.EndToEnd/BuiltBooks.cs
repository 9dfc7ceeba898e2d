using System.Collections.Concurrent;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Every book of the project, built once for all tests.</summary>
internal static class BuiltBooks
{
    private static readonly string Output = Path.Combine(Path.GetTempPath(), $"publish-tests-{Environment.ProcessId}");
    private static readonly ConcurrentDictionary<string, Lazy<BuiltBook>> Built = new();

    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (string name in Repository.BookNames)
            {
                names.Add(name);
            }

            return names;
        }
    }

    public static BuiltBook Get(string name) => Built.GetOrAdd(name, key => new Lazy<BuiltBook>(() => Build(key))).Value;

    private static BuiltBook Build(string name)
    {
        string folder = Path.Combine(Repository.Books, name);
        Finished build = Tool.Run("build", folder, "--output", Output, "--strict");
        Assert.True(build.ExitCode == 0, build.Errors);
        string made = Path.Combine(Output, name);
        Finished dump = Tool.Run("dump", folder);
        return new BuiltBook(folder, Directory.GetFiles(made, "*.pdf").Single(), Directory.GetFiles(made, "*.epub").Single(), PageDumpReader.Read(dump.Output));
    }
}

internal sealed record BuiltBook(string Folder, string Pdf, string Epub, IReadOnlyList<DumpedPage> Pages);
