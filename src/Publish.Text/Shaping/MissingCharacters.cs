using System.Buffers;
using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Reports what no face of a style draws.</summary>
/// <param name="reported">Characters and clusters that need no report, since there was one before; or null.</param>
internal sealed class MissingCharacters(SourceSpan? span, DiagnosticBag diagnostics, IReadOnlySet<string>? reported)
{
    private const string AddFont = "put a font that has it into the book's folder and name it in book.yaml, `design: {fonts: {fallback: [fonts/NAME.ttf]}}`";
    private const char ReplacementCharacter = '\uFFFD';
    private const char WhiteRectangle = '\u25AF';

    /// <summary>A sign that shows the gap, and the entries that have it; null where none has.</summary>
    public static (char Sign, ulong Faces)? FindReplacement(FontStack stack)
    {
        foreach (char sign in (ReadOnlySpan<char>)[ReplacementCharacter, WhiteRectangle])
        {
            ulong faces = stack.Coverage[sign].Faces;
            if (faces != 0)
            {
                return (sign, faces);
            }
        }

        return null;
    }

    /// <param name="character">One character, or half of one.</param>
    public void Report(ReadOnlySpan<char> character)
    {
        if (reported?.Contains(character.ToString()) != true)
        {
            diagnostics.Add(TextRules.MissingCharacter, span, $"No font of the book draws the character {Describe(character)}", $"{AddFont}, or write something else");
        }
    }

    public void ReportSplit(FontStack stack, ReadOnlySpan<char> cluster)
    {
        if (reported?.Contains(cluster.ToString()) == true)
        {
            return;
        }

        foreach (Rune rune in cluster.EnumerateRunes())
        {
            if (stack.Coverage[rune.Value].Faces == 0)
            {
                return;
            }
        }

        diagnostics.Add(
            TextRules.SplitCluster,
            span,
            $"No single font of the book draws {Describe(cluster)} together",
            $"{AddFont}, or delete the mark: it may be in the wrong position");
    }

    private static string Describe(ReadOnlySpan<char> characters)
    {
        var text = new StringBuilder();
        while (!characters.IsEmpty)
        {
            bool whole = Rune.DecodeFromUtf16(characters, out Rune rune, out int consumed) == OperationStatus.Done;
            int value = whole ? rune.Value : characters[0];
            text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"U+{value:X4}");
            if (whole && !Rune.IsControl(rune))
            {
                text.Append(" (").Append(rune.ToString()).Append(')');
            }

            characters = characters[consumed..];
        }

        return text.ToString();
    }
}
