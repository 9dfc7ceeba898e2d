using System.Collections.Immutable;
using System.Text;

namespace Publish.Manuscript.Model;

/// <summary>The one way in which inlines count as characters, so that an offset means the same to every consumer.</summary>
/// <remarks>Text and code count their UTF-16 units, a hard break one (a line feed), a note's mark and a reference none.</remarks>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Value); break;
                case Code code: text.Append(code.Value); break;
                case HardBreak: text.Append('\n'); break;
                case Emphasis emphasis: Append(emphasis.Inlines, text); break;
                case Strong strong: Append(strong.Inlines, text); break;
                case Link link: Append(link.Inlines, text); break;
                case Foreign foreign: Append(foreign.Inlines, text); break;
                case IndexSpan span: Append(span.Inlines, text); break;
                case NoteReference or CrossReference: break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }
}
