using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Publish.Core.Unicode;

namespace Publish.Text.Fonts;

/// <summary>Which entries of a stack have a character, and its script; worked out a page of 256 characters at a time. Safe to share between threads.</summary>
internal sealed class StackCoverage
{
    /// <summary>The entries are bits of a word.</summary>
    public const int MaxEntries = 64;

    /// <summary>Of a character that no font has to have.</summary>
    public const ulong Everywhere = ulong.MaxValue;

    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly ImmutableArray<FontStackEntry> _entries;
    /// <summary>Of the characters that were asked for and that no other entry draws: a page of them would have every font read.</summary>
    private readonly ConcurrentDictionary<int, ulong> _fallbacks = new();
    private readonly CharacterCoverage[]?[] _pages = new CharacterCoverage[]?[0x110000 >> PageBits];

    public StackCoverage(ImmutableArray<FontStackEntry> entries)
    {
        ArgumentOutOfRangeException.ThrowIfZero(entries.Length, nameof(entries));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Length, MaxEntries, nameof(entries));
        _entries = entries;
    }

    public CharacterCoverage this[int codePoint]
    {
        get
        {
            CharacterCoverage[] page = Volatile.Read(ref _pages[codePoint >> PageBits]) ?? FillPage(codePoint >> PageBits);
            CharacterCoverage known = page[codePoint & (PageSize - 1)];
            return known.Faces != 0 || !Rune.IsValid(codePoint) ? known : known with { Faces = _fallbacks.GetOrAdd(codePoint, static (c, self) => self.FindFallback(new Rune(c)), this) };
        }
    }

    /// <summary>The first of the candidates that wants the script, else the first.</summary>
    /// <param name="candidates">A bit for each entry; not 0.</param>
    public int Choose(string script, ulong candidates)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            if ((candidates & (1UL << i)) != 0 && (_entries[i].Scripts.IsEmpty || _entries[i].Scripts.Contains(script)))
            {
                return i;
            }
        }

        return BitOperations.TrailingZeroCount(candidates);
    }

    /// <summary>Whether a face draws all characters of a text; for fallbacks, which are not asked about a character that another face has.</summary>
    public static bool DrawsAll(FontFace face, ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!InvisibleCharacters.IsDefaultIgnorable(rune.Value) && !Draws(face, rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fallbacks among some entries that draw all characters of a text.</summary>
    /// <param name="faces">A bit for each entry.</param>
    public ulong FallbacksForAll(ulong faces, ReadOnlySpan<char> text)
    {
        ulong found = 0;
        for (int i = 0; i < _entries.Length; i++)
        {
            bool asked = _entries[i].IsFallback && (faces & (1UL << i)) != 0;
            found |= asked && DrawsAll(_entries[i].Face, text) ? 1UL << i : 0;
        }

        return found;
    }

    private static bool Draws(FontFace face, Rune character) => face.Draws(character) || (InvisibleCharacters.IsSpace(character.Value) && face.GetGlyph(new Rune(' ')) != 0);

    /// <summary>Two threads may fill the same page; both fill it alike.</summary>
    private CharacterCoverage[] FillPage(int number)
    {
        var page = new CharacterCoverage[PageSize];
        for (int i = 0; i < PageSize; i++)
        {
            int codePoint = (number << PageBits) + i;
            if (codePoint is < 0xD800 or > 0xDFFF)
            {
                page[i] = Describe(new Rune(codePoint));
            }
        }

        Volatile.Write(ref _pages[number], page);
        return page;
    }

    /// <summary>The first fallback that draws a character: of those for its script, or for symbols, if one does.</summary>
    private ulong FindFallback(Rune character)
    {
        string script = ScriptProperty.Get(character.Value);
        bool isShared = script is "Zyyy" or "Zinh" or "Zzzz";
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < _entries.Length; i++)
            {
                bool isMeant = isShared ? _entries[i].Scripts.IsEmpty : _entries[i].Scripts.Contains(script);
                if (_entries[i].IsFallback && isMeant == (pass == 0) && Draws(_entries[i].Face, character))
                {
                    return 1UL << i;
                }
            }
        }

        return 0;
    }

    private CharacterCoverage Describe(Rune character)
    {
        string script = ScriptProperty.Get(character.Value);
        string? own = script is "Zyyy" or "Zinh" or "Zzzz" ? null : script;
        if (InvisibleCharacters.IsDefaultIgnorable(character.Value))
        {
            return new CharacterCoverage(Everywhere, own);
        }

        ulong faces = 0;
        for (int i = 0; i < _entries.Length; i++)
        {
            faces |= !_entries[i].IsFallback && Draws(_entries[i].Face, character) ? 1UL << i : 0;
        }

        return new CharacterCoverage(faces, own);
    }
}

/// <param name="Faces">A bit for each entry of the stack that has the character.</param>
/// <param name="Script">Its script; null for characters that many scripts share, and for marks.</param>
internal readonly record struct CharacterCoverage(ulong Faces, string? Script);
