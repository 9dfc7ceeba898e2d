using System.Globalization;
using System.Reflection;

namespace Publish.Editorial.Words;

/// <summary>The word list that comes with the program; README.md beside it says where it is from. It has no names to speak of, and no list has all words.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(Load);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byText;

    private Lexicon() => _byText = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexicon Shared => Loaded.Value;

    public bool Knows(ReadOnlySpan<char> word) => _byText.ContainsKey(word);

    /// <summary>How often a word stands in the texts that the list was made from; 0 where it is not in the list.</summary>
    public int Count(ReadOnlySpan<char> word) => _byText.TryGetValue(word, out int count) ? count : 0;

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.tsv") ?? throw new InvalidOperationException("the word list is missing");
        using var reader = new StreamReader(stream);
        lexicon._counts.EnsureCapacity(1 << 15);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            lexicon._counts.Add(line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }

        return lexicon;
    }
}
