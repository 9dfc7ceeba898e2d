using System.Collections.Concurrent;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The text of each page of a book as four readers take it out of the PDF, read once for all tests.</summary>
internal static class ReaderTexts
{
    public const string Poppler = "poppler";
    public const string Pdfium = "pdfium";
    public const string Pdfjs = "pdfjs";
    public const string Mupdf = "mupdf";

    private static readonly ConcurrentDictionary<string, Lazy<SortedList<string, string[]>>> Read = new();

    public static SortedList<string, string[]> Of(BuiltBook book) => Of(book.Pdf);

    public static SortedList<string, string[]> Of(string file) => Read.GetOrAdd(file, pdf => new Lazy<SortedList<string, string[]>>(() => ReadAll(pdf))).Value;

    private static SortedList<string, string[]> ReadAll(string pdf)
    {
        var texts = new SortedList<string, string[]>(StringComparer.Ordinal)
        {
            [Poppler] = Judges.Run("pdftotext", "-enc", "UTF-8", pdf, "-").Output.Split('\f'),
        };
        string folder = Directory.CreateTempSubdirectory("publish-text-").FullName;
        try
        {
            Finished extract = Judges.Node("extract.mjs", pdf, folder);
            Assert.True(extract.ExitCode == 0, extract.Errors);
            foreach (string reader in new[] { Pdfium, Pdfjs, Mupdf })
            {
                texts[reader] = File.ReadAllText(Path.Combine(folder, reader + ".txt")).Split('\f');
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return texts;
    }
}
