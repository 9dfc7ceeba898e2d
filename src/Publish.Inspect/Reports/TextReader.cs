using System.Text;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Reports;

/// <summary>Reads the text of the pages in the order of their content, by ToUnicode alone.</summary>
internal static class TextReader
{
    private const int SampleWords = 40;

    public static TextLayer Read(Document document)
    {
        bool isTagged = document.Structure.Elements.Count > 0;
        int count = 0;
        var sample = new List<string>();
        foreach (PageContent content in document.Contents)
        {
            string[] words = [.. TextOf(document, content, isTagged).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))];
            count += words.Length;
            sample.AddRange(words.Take(SampleWords - sample.Count));
        }

        return new TextLayer(count, string.Join(' ', sample));
    }

    private static string TextOf(Document document, PageContent content, bool isTagged)
    {
        var text = new StringBuilder();
        double y = double.NaN;
        foreach (ShownText shown in content.Texts.Where(t => !isTagged || t.Sequence?.IsWithinArtifact != true))
        {
            if (Math.Abs(shown.Y - y) > shown.Size / 2)
            {
                text.Append(' ');
            }

            y = shown.Y;
            text.Append(InLogicalOrder(document.FontOf(shown), shown.Codes));
        }

        return text.ToString();
    }

    /// <summary>Glyphs stand from left to right: where the letters are Arabic or Hebrew they are read the other way.</summary>
    private static string InLogicalOrder(PdfFont? font, byte[] codes)
    {
        string[] texts = [.. font?.Parse(codes).Select(c => font.ToUnicode.GetValueOrDefault(c) ?? (font.IsComposite ? "" : ((char)c).ToString())) ?? []];
        int rightToLeft = texts.Sum(t => t.Count(c => c is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9')));
        int leftToRight = texts.Sum(t => t.Count(c => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F'));
        // A letter that also says the space before its word has it after itself, for readers turn the letters of a line round one by one.
        static string SpaceFirst(string text) => text.Length > 1 && text[^1] == ' ' ? $" {text[..^1]}" : text;
        return string.Concat(rightToLeft > leftToRight ? texts.Reverse().Select(SpaceFirst) : texts).Replace("\u200F", "", StringComparison.Ordinal).Replace("\u200E", "", StringComparison.Ordinal);
    }
}
