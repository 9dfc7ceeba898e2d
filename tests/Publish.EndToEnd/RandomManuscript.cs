using System.Globalization;
using System.Text;

namespace Publish.EndToEnd;

/// <summary>Where a word of a random manuscript must be found.</summary>
internal enum WordRole
{
    /// <summary>In the text of an essay: exactly once in every output, in the manuscript's order.</summary>
    Body,

    /// <summary>In a note of the author's: exactly once in every output, in the order of the notes.</summary>
    AuthorNote,

    /// <summary>In a note of the editor's, likewise.</summary>
    EditorNote,

    /// <summary>In a note of the translator's, likewise.</summary>
    TranslatorNote,

    /// <summary>In a title, a table's head or another text that outputs may repeat: at least once.</summary>
    Repeated,

    /// <summary>In front matter that only some outputs print: found or not, never required.</summary>
    Unprinted,
}

/// <summary>
/// A book made at random of words that are all different, so that each can be looked for by itself: what was written is known without any program having read the manuscript.
/// </summary>
internal sealed class RandomManuscript
{
    private static readonly string[] Syllables = ["با", "تر", "جس", "دل", "رم", "سن", "شک", "عم", "فق", "کل", "گر", "لم", "مت", "نو", "ہم", "یک"];
    private static readonly string[] LatinSyllables = ["ba", "ter", "jis", "dol", "ram", "sen", "shik", "am", "fog", "kel", "gur", "lim", "mat", "nov", "hem", "yak"];

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, WordRole>> _words = [];
    private readonly List<string> _pendingNotes = [];
    private readonly string _language;
    private ulong _state;
    private int _wordCount;
    private int _noteCount;

    private RandomManuscript(int seed, string language)
    {
        _state = ((ulong)seed * 0x9E3779B97F4A7C15) + 0x632BE59BD9B4E019;
        _language = language;
    }

    /// <summary>The words with their roles, in the order in which they are read; the words of a note come where its text is written.</summary>
    public IReadOnlyList<KeyValuePair<string, WordRole>> AllWords => _words;

    public static RandomManuscript Make(int seed)
    {
        var book = new RandomManuscript(seed, seed % 5 == 4 ? "en" : "ur");
        book.WriteBook();
        return book;
    }

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in _files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.Copy(Path.Combine(Repository.Root, "tests", "data", "books", "namuna", "daira.png"), Path.Combine(folder, "daira.png"), overwrite: true);
    }

    private void WriteBook()
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"title: {Text(WordRole.Repeated, 2)}\nlanguage: {_language}\nslug: random\n");
        yaml.Append(OneIn(2) ? $"subtitle: {Text(WordRole.Repeated, 3)}\n" : "");
        yaml.Append(CultureInfo.InvariantCulture, $"contributors:\n  - {{ name: {Text(WordRole.Repeated, 2)}, role: editor }}\n");
        yaml.Append("design:\n  captions: ").Append(OneIn(2) ? "numbered" : "plain").Append('\n');
        yaml.Append("  hyphenation: false\n");
        yaml.Append(OneIn(3) ? "  notes: { place: essay }\n" : OneIn(3) ? "  notes: { numbering: page }\n" : "");
        yaml.Append("essays:\n");
        int essays = 2 + Below(3);
        for (int i = 0; i < essays; i++)
        {
            string name = $"{i:00}.md";
            yaml.Append("  - ").Append(name).Append('\n');
            _files[name] = Essay(i);
        }

        _files["book.yaml"] = yaml.ToString();
    }

    private string Essay(int index)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Text(WordRole.Repeated, 1 + Below(9))}\n");
        text.Append(OneIn(2) ? $"subtitle: {Text(WordRole.Repeated, 4)}\n" : "");
        text.Append(OneIn(2) ? $"author: {Text(WordRole.Repeated, 2)}\n" : "");
        text.Append(OneIn(3) ? $"translator: {Text(WordRole.Repeated, 2)}\n" : "");
        text.Append(OneIn(3) ? $"signed: {Text(WordRole.Repeated, 2)}\n" : "");
        text.Append("---\n\n");
        if (OneIn(2))
        {
            text.Append(CultureInfo.InvariantCulture, $"::: introduction\n{Inlines(20 + Below(80))}\n\n— {Text(WordRole.Body, 2)}\n:::\n\n");
        }

        int blocks = 4 + Below(10);
        int level = 1;
        for (int i = 0; i < blocks; i++)
        {
            if (OneIn(5))
            {
                level = Math.Min(4, 2 + Below(level));
                text.Append('#', level).Append(' ').Append(Inlines(1 + Below(6), role: WordRole.Repeated)).Append(OneIn(3) ? $" {{#h{index}-{i}}}" : "").Append("\n\n");
            }

            text.Append(Block(depth: 0)).Append('\n');
            FlushNotes(text);
        }

        return text.ToString();
    }

    private string Block(int depth) => Below(depth == 0 ? 11 : 4) switch
    {
        0 => List(depth),
        1 when depth < 2 => Quotation(depth),
        2 or 3 => Inlines(10 + Below(150)) + "\n",
        4 => Verse(),
        5 => Table(),
        6 => $"![{Text(WordRole.Unprinted, 3)}](daira.png \"{Text(WordRole.Body, 1 + Below(8))}\")\n",
        7 => $"```\n{Text(WordRole.Body, 3)}\n{Text(WordRole.Body, 1 + Below(5))}\n```\n",
        8 => $"***\n\n{Inlines(5)}\n",
        9 => $"::: {{lang={(_language == "en" ? "ur" : "en")}}}\n{Inlines(10 + Below(60), foreign: true)}\n:::\n",
        _ => Inlines(5 + Below(400)) + "\n",
    };

    private string List(int depth)
    {
        bool numbered = OneIn(2);
        int start = OneIn(4) ? 8 + Below(95) : 1;
        var text = new StringBuilder();
        int items = 1 + Below(6);
        for (int i = 0; i < items; i++)
        {
            string label = numbered ? $"{start + i}. " : "- ";
            string content = Inlines(1 + Below(30)) + "\n" + (depth < 2 && OneIn(4) ? "\n" + List(depth + 1) : "");
            text.Append(label).Append(Indented(content, label.Length)).Append('\n');
        }

        return text.ToString();
    }

    private string Quotation(int depth)
    {
        string content = Block(depth + 1) + (OneIn(2) ? $"\n— {Text(WordRole.Body, 3)}\n" : "");
        return string.Concat(content.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? ">\n" : $"> {line}\n"));
    }

    private string Verse()
    {
        var text = new StringBuilder("::: verse\n");
        int couplets = 1 + Below(4);
        for (int i = 0; i < couplets; i++)
        {
            text.Append(i == 0 ? "" : "\n").Append(Inlines(2 + Below(8), plain: true)).Append('\n').Append(Inlines(2 + Below(OneIn(4) ? 25 : 8), plain: true)).Append('\n');
        }

        return text.Append(":::\n").ToString();
    }

    private string Table()
    {
        int columns = 1 + Below(5);
        int rows = 1 + Below(OneIn(5) ? 40 : 6);
        string Cell(WordRole role) => OneIn(6) ? " " : Inlines(1 + Below(OneIn(8) ? 40 : 3), role);
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", Enumerable.Range(0, columns).Select(_ => Cell(WordRole.Repeated))).Append(" |\n|").Insert(text.Length, "---|", columns).Append('\n');
        for (int row = 0; row < rows; row++)
        {
            text.Append("| ").AppendJoin(" | ", Enumerable.Range(0, columns).Select(_ => Cell(WordRole.Body))).Append(" |\n");
        }

        return OneIn(2) ? text.Append("\n: ").Append(Text(WordRole.Repeated, 3)).Append('\n').ToString() : text.ToString();
    }

    /// <summary>Words with emphasis, links, languages, code and notes among them.</summary>
    private string Inlines(int count, WordRole role = WordRole.Body, bool plain = false, bool foreign = false)
    {
        var text = new StringBuilder();
        string Words(int n) => string.Join(' ', Enumerable.Range(0, n).Select(_ => Word(role, foreign)));
        while (count > 0)
        {
            int n = Math.Min(count, 1 + Below(7));
            count -= n;
            text.Append(text.Length == 0 ? "" : " ").Append(plain ? Words(n) : Below(14) switch
            {
                0 => $"*{Words(n)}*",
                1 => $"**{Words(n)}**",
                2 => $"[{Words(n)}](https://www.example.org/)",
                3 when !foreign => $"[{string.Join(' ', Enumerable.Range(0, n).Select(_ => Word(role, true)))}]{{lang={(_language == "en" ? "ur" : "en")}}}",
                4 => $"`{Words(1)}`" + (n > 1 ? " " + Words(n - 1) : ""),
                5 => $"({Words(n)})",
                6 => Words(n) + (_language == "ur" && !foreign ? "،" : ","),
                _ => Words(n),
            });
            if (role == WordRole.Body && OneIn(9))
            {
                text.Append(Note());
            }
        }

        return text.ToString();
    }

    private string Note()
    {
        string label = Below(5) switch { 0 => "ed-", 1 => "tr-", _ => "" } + ++_noteCount;
        _pendingNotes.Add(label);
        return $"[^{label}]";
    }

    /// <summary>The texts of the notes that the last block refers to; a few are very long.</summary>
    private void FlushNotes(StringBuilder text)
    {
        foreach (string label in _pendingNotes)
        {
            WordRole role = label[0] switch { 'e' => WordRole.EditorNote, 't' => WordRole.TranslatorNote, _ => WordRole.AuthorNote };
            text.Append(CultureInfo.InvariantCulture, $"[^{label}]: {Text(role, 1 + Below(OneIn(12) ? 500 : 20))}\n");
            if (OneIn(8))
            {
                text.Append("\n    ").Append(Text(role, 1 + Below(10))).Append('\n');
            }

            text.Append('\n');
        }

        _pendingNotes.Clear();
    }

    private string Text(WordRole role, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(role, foreign: false)));

    /// <summary>A word of letters alone, different from all others; in the other script where it is foreign.</summary>
    private string Word(WordRole role, bool foreign)
    {
        string[] syllables = (_language == "en") == foreign ? Syllables : LatinSyllables;
        int number = 256 + _wordCount++;
        var word = new StringBuilder();
        for (; number > 0; number >>= 4)
        {
            word.Append(syllables[number & 15]);
        }

        _words.Add(new(word.ToString(), role));
        return word.ToString();
    }

    private static string Indented(string text, int by) => text.TrimEnd('\n').Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal);

    private bool OneIn(int n) => Below(n) == 0;

    /// <summary>PCG's output step over a linear congruence: the same on every machine and version of .NET.</summary>
    private int Below(int bound)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        uint mixed = (uint)(((_state >> 18) ^ _state) >> 27);
        int turn = (int)(_state >> 59);
        return (int)((((mixed >> turn) | (mixed << (-turn & 31))) * (ulong)bound) >> 32);
    }
}
