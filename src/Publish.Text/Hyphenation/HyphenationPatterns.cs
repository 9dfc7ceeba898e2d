using System.Text;

namespace Publish.Text.Hyphenation;

/// <summary>A table of patterns, as TeX's: letters and dots with digits between them.</summary>
internal sealed class HyphenationPatterns
{
    private readonly Dictionary<string, byte[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private HyphenationPatterns(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Add(line.Trim());
        }

        _bySpan = _levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Characters of the longest pattern.</summary>
    public int Longest { get; private set; }

    /// <summary>A file of the Hyphen library: its encoding, settings in capitals, then a pattern a line.</summary>
    /// <param name="name">Of the resource.</param>
    public static HyphenationPatterns Load(string name)
    {
        using Stream stream = typeof(HyphenationPatterns).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no patterns {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new HyphenationPatterns(reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !char.IsAsciiLetterUpper(line[0])));
    }

    /// <summary>The levels before, between and after the characters of a pattern; empty where there is none of them.</summary>
    public ReadOnlySpan<byte> Get(ReadOnlySpan<char> characters) => _bySpan.TryGetValue(characters, out byte[]? levels) ? levels : [];

    private void Add(string pattern)
    {
        var characters = new StringBuilder();
        var levels = new List<byte> { 0 };
        foreach (char c in pattern)
        {
            if (char.IsAsciiDigit(c))
            {
                levels[^1] = (byte)(c - '0');
            }
            else
            {
                characters.Append(c);
                levels.Add(0);
            }
        }

        _levels[characters.ToString()] = [.. levels];
        Longest = Math.Max(Longest, characters.Length);
    }
}
