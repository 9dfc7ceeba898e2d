using System.Globalization;

namespace Publish.Benchmarks;

/// <param name="Bench">The folder with the generator of books and the peers' runners.</param>
/// <param name="Text">A file with one paragraph a line, to be set by all.</param>
/// <param name="Work">Where books, peers and their output go.</param>
internal sealed record PeerOptions(string Bench, string Work, int Words, int Runs, string Text)
{
    public static PeerOptions Parse(string[] args)
    {
        string root = FindRoot();
        var options = new PeerOptions(Path.Combine(root, "..", "shared", "bench"), Path.Combine(root, "artifacts", "benchmarks"), 100_000, 3, "");
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--bench" => options with { Bench = args[i + 1] },
                "--text" => options with { Text = args[i + 1] },
                "--words" => options with { Words = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--runs" => options with { Runs = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }

    public static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Publish.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Publish.sln is in no folder above the program");
    }
}
