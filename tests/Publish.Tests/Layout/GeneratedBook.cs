using System.Globalization;
using System.Text;
using Publish.Tests.Manuscript.Reading;

namespace Publish.Tests.Layout;

/// <summary>A long book that means nothing, of the words of the sample book in an order of its own, the same at each run.</summary>
internal static class GeneratedBook
{
    private const int WordsInEssay = 2_500;

    public static MemoryBookFiles Make(int words)
    {
        string[] vocabulary = [.. Vocabulary()];
        var files = new List<(string, byte[])>();
        var names = new List<string>();
        ulong state = 1;
        int Next(int below)
        {
            // Knuth's MMIX generator.
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }

        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => vocabulary[Next(vocabulary.Length)])) + "\u06D4";
        for (int essay = 1; essay <= words / WordsInEssay; essay++)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Text(4)}\n---\n\n::: introduction\n{Text(90)}\n:::\n\n");
            for (int paragraph = 0, note = 0; paragraph < WordsInEssay / 110; paragraph++)
            {
                text.Append(paragraph % 6 == 4 ? $"## {Text(4)}\n\n" : "");
                text.Append(Text(40 + Next(120)));
                text.Append(paragraph % 3 == 1 ? string.Create(CultureInfo.InvariantCulture, $"[^{++note}] {Text(12)}\n\n[^{note}]: {Text(5 + Next(40))}") : "");
                text.Append("\n\n");
            }

            string name = string.Create(CultureInfo.InvariantCulture, $"{essay:000}.md");
            names.Add(name);
            files.Add((name, Encoding.UTF8.GetBytes(text.ToString())));
        }

        files.Add(("book.yaml", Encoding.UTF8.GetBytes($"title: کتاب\nlanguage: ur\ndate: 2026\nessays: [{string.Join(", ", names)}]\n")));
        return new MemoryBookFiles([.. files]);
    }

    private static IEnumerable<string> Vocabulary()
    {
        string folder = Path.Combine(Repository.Root, "books", "nastaliq-aur-chhapakhana");
        foreach (string file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (string word in File.ReadAllText(file).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.All(c => char.IsLetter(c) || c is '\u060C' or '\u064E' or '\u0650' or '\u064F' or '\u0651'))
                {
                    yield return word;
                }
            }
        }
    }
}
