using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Publish.Core.Units;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Isolates what is read from left to right in right-to-left text, such as telephone numbers, as layout does it on paper: with <c>bdi</c>.</summary>
internal static class SequenceMarkup
{
    /// <summary>An element on a line of its own that holds only text of the manuscript.</summary>
    public static void Words(this MarkupWriter xml, string element, string text, Language language, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Start(element, attributes);
        xml.Words(text, language);
        xml.End();
    }

    /// <summary>Text of the manuscript without markup of its own, such as a title.</summary>
    public static void Words(this MarkupWriter xml, string text, Language language)
    {
        int at = 0;
        foreach (TextRange sequence in LeftToRightSequences.Find(text, BaseLevel(language)))
        {
            xml.Text(text[at..sequence.Start]);
            xml.StartInline(Element(text.AsSpan(sequence.Start, sequence.Length)), ("dir", "ltr"));
            xml.Text(text.Substring(sequence.Start, sequence.Length));
            xml.End();
            at = sequence.End;
        }

        xml.Text(text[at..]);
    }

    /// <summary>The sequences of a block, as ranges of its <see cref="PlainText"/>.</summary>
    public static ImmutableArray<TextRange> Of(ImmutableArray<Inline> inlines, Language language)
    {
        var builder = new StringBuilder();
        var offsets = new List<int>();
        int plain = 0;
        Append(inlines);
        return [.. LeftToRightSequences.Find(builder.ToString(), BaseLevel(language)).Select(s => TextRange.FromTo(offsets[s.Start], offsets[s.End - 1] + 1))];

        void Append(ImmutableArray<Inline> inlines)
        {
            foreach (Inline inline in inlines)
            {
                switch (inline)
                {
                    case TextRun run: Add(run.Value, run.Value.Length); break;
                    case HardBreak: Add(FormatCharacters.LineSeparator.ToString(), 1); break;
                    case Foreign foreign:
                        char isolate = foreign.Language.Direction == TextDirection.RightToLeft ? FormatCharacters.RightToLeftIsolate : FormatCharacters.LeftToRightIsolate;
                        Add(isolate.ToString(), 0);
                        Append(foreign.Children);
                        Add(FormatCharacters.PopDirectionalIsolate.ToString(), 0);
                        break;
                    case Code code: Add(FormatCharacters.ObjectReplacement.ToString(), code.Value.Length); break;
                    case NoteReference or CrossReference: Add(FormatCharacters.ObjectReplacement.ToString(), 0); break;
                    default: Append([.. Walk.Children(inline)]); break;
                }
            }
        }

        void Add(string text, int length)
        {
            builder.Append(text);
            for (int i = 0; i < text.Length; i++)
            {
                offsets.Add(plain + Math.Min(i, length));
            }

            plain += length;
        }
    }

    public static string Element(ReadOnlySpan<char> sequence) => LeftToRightSequences.NeedsOverride(sequence) ? "bdo" : "bdi";

    private static byte BaseLevel(Language language) => language.Direction == TextDirection.RightToLeft ? (byte)1 : (byte)0;
}
