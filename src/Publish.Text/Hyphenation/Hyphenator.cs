using System.Collections.Concurrent;
using Publish.Core.Unicode;

namespace Publish.Text.Hyphenation;

/// <summary>Where the words of a language may be parted: the algorithm of TeX. F. M. Liang, «Word Hy-phen-a-tion by Com-put-er», Stanford 1983.</summary>
/// <remarks>Each pattern that occurs in the word, whose ends are dots, says how good or bad the places between its letters are; the highest number wins, and odd is good.</remarks>
internal sealed class Hyphenator
{
    private const int MaxLength = 60;

    // Letters that stay before a hyphen, and after it.
    private const int Left = 2;
    private const int Right = 3;

    private static readonly ConcurrentDictionary<string, Lazy<Hyphenator>> ByPatterns = new(StringComparer.Ordinal);

    private readonly HyphenationPatterns _patterns;

    private Hyphenator(HyphenationPatterns patterns) => _patterns = patterns;

    /// <summary>Null for a language without patterns; those of the Arabic script are never parted.</summary>
    public static Hyphenator? For(Language language) => language.Profile.Hyphenation(language.Tag.Split('-')[^1].ToUpperInvariant()) is not { } patterns ? null
        : ByPatterns.GetOrAdd(patterns, static name => new Lazy<Hyphenator>(() => new Hyphenator(HyphenationPatterns.Load(name)))).Value;

    /// <param name="word">Letters alone.</param>
    /// <param name="points">Gets the offsets at which the word may be parted, rising, each with <paramref name="origin"/> added.</param>
    public void Find(ReadOnlySpan<char> word, int origin, List<int> points)
    {
        if (word.Length is < Left + Right or > MaxLength)
        {
            return;
        }

        Span<char> dotted = stackalloc char[word.Length + 2];
        dotted[0] = dotted[^1] = '.';
        word.ToLowerInvariant(dotted[1..^1]);
        Span<byte> levels = stackalloc byte[dotted.Length + 1];
        levels.Clear();
        for (int start = 0; start < dotted.Length; start++)
        {
            for (int length = 1; length <= Math.Min(_patterns.Longest, dotted.Length - start); length++)
            {
                ReadOnlySpan<byte> found = _patterns.Get(dotted.Slice(start, length));
                for (int i = 0; i < found.Length; i++)
                {
                    levels[start + i] = Math.Max(levels[start + i], found[i]);
                }
            }
        }

        for (int i = Left; i <= word.Length - Right; i++)
        {
            // The word's letter i is the dotted word's letter i + 1.
            if ((levels[i + 1] & 1) != 0)
            {
                points.Add(origin + i);
            }
        }
    }
}
