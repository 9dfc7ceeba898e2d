using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Publish.Core.Source;
using Publish.Import;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>
/// Sound files, damaged: bytes changed, tags lost, doubled, swapped or moved. There is an essay that can be read, or an error that says what is wrong with the file, each in one line; never an exception.
/// </summary>
public sealed partial class ImportMutationTests
{
    private static readonly long Iterations = long.Parse(Environment.GetEnvironmentVariable("PUBLISH_FUZZ") ?? "400", CultureInfo.InvariantCulture);

    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "data", "import");

    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        .. Directory.GetFiles(Samples).Where(f => Path.GetExtension(f) is ".html" or ".txt" or ".md").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
        ("sample.docx", WordFile.Sample()),
    ];

    /// <summary>What is done, where and with which other place: each number is taken modulo what there is.</summary>
    private static readonly Gen<(int Kind, int At, int Other)[]> Changes = Gen.Select(Gen.Int[0, 99], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Array[1, 6];

    [Fact]
    public void Files_with_other_tags_are_taken_or_refused() => Gen.Select(Gen.Int[0, Files.Length - 1], Changes).Sample(
        static (file, changes) =>
        {
            (string name, byte[] bytes) = Files[file];
            Take(name, name.EndsWith(".docx", StringComparison.Ordinal) ? WithParts(bytes, xml => Mutate(xml, changes)) : Encoding.UTF8.GetBytes(Mutate(Encoding.UTF8.GetString(bytes), changes)));
        },
        iter: Iterations);

    [Fact]
    public void Files_with_other_bytes_are_taken_or_refused() => Gen.Select(Gen.Int[0, Files.Length - 1], Changes).Sample(
        static (file, changes) =>
        {
            (string name, byte[] bytes) = Files[file];
            Take(name, MutateBytes(bytes, changes));
            if (name.EndsWith(".docx", StringComparison.Ordinal))
            {
                Take(name, WithParts(bytes, xml => Encoding.Latin1.GetString(MutateBytes(Encoding.Latin1.GetBytes(xml), changes)), Encoding.Latin1));
            }
        },
        iter: Iterations);

    /// <summary>The tag or word at a place is lost, doubled, put elsewhere, swapped with another, or has its name or attributes cut.</summary>
    private static string Mutate(string text, (int Kind, int At, int Other)[] changes)
    {
        List<string> pieces = [.. Piece().Matches(text).Select(m => m.Value)];
        foreach ((int kind, int at, int other) in changes.Where(_ => pieces.Count > 1))
        {
            int i = at % pieces.Count;
            int j = other % pieces.Count;
            switch (kind % 7)
            {
                case 0: pieces.RemoveAt(i); break;
                case 1: pieces.Insert(i, pieces[i]); break;
                case 2: pieces.Insert(j, pieces[i]); break;
                case 3: (pieces[i], pieces[j]) = (pieces[j], pieces[i]); break;
                case 4: pieces[i] = pieces[i][..(other % (pieces[i].Length + 1))]; break;
                case 5: pieces[i] = pieces[i].Replace("\"", other % 2 == 0 ? "" : "\"\u0001\u202E", StringComparison.Ordinal); break;
                default: pieces.RemoveRange(Math.Min(i, j), Math.Min(Math.Abs(i - j), 40)); break;
            }
        }

        return string.Concat(pieces);
    }

    private static byte[] MutateBytes(byte[] bytes, (int Kind, int At, int Other)[] changes)
    {
        List<byte> changed = [.. bytes];
        foreach ((int kind, int at, int other) in changes.Where(_ => changed.Count > 1))
        {
            int i = at % changed.Count;
            switch (kind % 4)
            {
                case 0: changed[i] = (byte)other; break;
                case 1: changed.Insert(i, (byte)other); break;
                case 2: changed.RemoveRange(i, Math.Min(1 + (other % 50), changed.Count - i)); break;
                default: changed[i] ^= (byte)(1 << (other % 8)); break;
            }
        }

        return [.. changed];
    }

    private static byte[] WithParts(byte[] archive, Func<string, string> change, Encoding? encoding = null)
    {
        encoding ??= Encoding.UTF8;
        var bytes = new MemoryStream();
        using var old = new ZipArchive(new MemoryStream(archive));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in old.Entries)
            {
                using var reader = new StreamReader(entry.Open(), encoding);
                string text = reader.ReadToEnd();
                using Stream part = zip.CreateEntry(entry.FullName).Open();
                part.Write(encoding.GetBytes(entry.FullName is "word/document.xml" or "word/footnotes.xml" ? change(text) : text));
            }
        }

        return bytes.ToArray();
    }

    private static void Take(string name, byte[] bytes)
    {
        ImportedManuscript? made = ImportCaseTests.Import(name, bytes, out string[] said);
        Assert.All(said, line => Assert.DoesNotContain(line, c => char.IsControl(c) && char.IsWhiteSpace(c)));
        if (made is null)
        {
            Assert.Contains(said, d => d.Contains("error I", StringComparison.Ordinal));
            return;
        }

        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(("book.yaml", "title: کتاب\nlanguage: ur\nessays: [a.md]\n"u8.ToArray()), ("a.md", Encoding.UTF8.GetBytes(made.Text)));
        Assert.NotNull(BookReader.Read("book", "book", files, diagnostics));
        Assert.True(name.EndsWith(".md", StringComparison.Ordinal) || !diagnostics.HasErrors, string.Join('\n', diagnostics.ToSorted()));
    }

    [GeneratedRegex("<[^<>]*>|[^<>\\s]+|[<>\\s]")]
    private static partial Regex Piece();
}
