using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Writes the words of a line that is in no section: in the contents, on the title page, in the imprint. It has no notes.</summary>
internal static class LabelWriter
{
    /// <summary>Words, languages and the words of references, nothing that could be followed.</summary>
    public static void WritePlain(MarkupWriter xml, Publication publication, ImmutableArray<Inline> line) => Write(xml, publication, line, true, publication.Info.Language);

    /// <summary>The same with emphasis and web links.</summary>
    public static void Write(MarkupWriter xml, Publication publication, ImmutableArray<Inline> line) => Write(xml, publication, line, false, publication.Info.Language);

    private static void Write(MarkupWriter xml, Publication publication, ImmutableArray<Inline> line, bool plain, Language language)
    {
        foreach (Inline inline in line)
        {
            switch (inline)
            {
                case TextRun run when line.Length == 1: xml.Words(run.Value, language); break;
                case TextRun run: xml.Text(run.Value); break;
                case Code code: xml.Text(code.Value); break;
                case HardBreak: xml.Text(" "); break;
                case CrossReference reference: xml.Words(publication.WordsOf(reference), language); break;
                case Foreign foreign: Wrap("span", LanguageAttributes.Of(foreign.Language)); break;
                case Emphasis when !plain: Wrap("em"); break;
                case Strong when !plain: Wrap("strong"); break;
                case Link { Target: WebTarget web } when !plain && LinkAddress.Usable(web.Uri) is { } address: Wrap("a", ("href", address)); break;
                default: Write(xml, publication, Walk.Children(inline), plain, (inline as Foreign)?.Language ?? language); break;
            }

            void Wrap(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
            {
                xml.StartInline(element, attributes);
                Write(xml, publication, Walk.Children(inline), plain, (inline as Foreign)?.Language ?? language);
                xml.End();
            }
        }
    }
}
