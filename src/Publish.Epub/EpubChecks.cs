using Publish.Core.Source;
using Publish.Epub.Content;
using Publish.Epub.Package;
using Publish.Manuscript.Model;

namespace Publish.Epub;

/// <summary>Looks a book over for what an EPUB cannot hold or readers cannot show.</summary>
internal static class EpubChecks
{
    /// <summary>Longer notes do not pop up on Kobo's readers: they are followed like a link.</summary>
    private const int LongestNote = 5000;

    public static void Run(Book book, DiagnosticBag diagnostics)
    {
        CheckContributors(book.Info, diagnostics);
        foreach (Section section in book.Sections)
        {
            foreach (Block block in Walk.Blocks(section))
            {
                if (block is TextBlock text)
                {
                    CheckText(text, diagnostics);
                }
            }

            CheckNotes(section, diagnostics);
        }

        CheckConformance(book, diagnostics);
    }

    private static void CheckContributors(BookInfo info, DiagnosticBag diagnostics)
    {
        foreach (Contributor contributor in info.Contributors.Where(contributor => Relators.CodeOf(contributor.Role) is null))
        {
            diagnostics.Add(EpubRules.RoleWithoutRelator, SourceSpan.StartOf(info.Source),
                $"the role \u201C{contributor.Role}\u201D of {contributor.Name} has no MARC relator code", "the EPUB says only that the person contributed");
        }
    }

    private static void CheckText(TextBlock text, DiagnosticBag diagnostics)
    {
        foreach (Inline inline in Walk.Inlines(text.Inlines))
        {
            string? value = inline switch { TextRun run => run.Value, Code code => code.Value, _ => null };
            if (value is not null && XmlText.FindInvalid(value) is >= 0 and int at)
            {
                diagnostics.Add(EpubRules.CharacterNotInXml, inline.Span, $"U+{(int)value[at]:X4} cannot stand in an EPUB", "delete it");
            }

            if (inline is Link { Target: WebTarget web } && LinkAddress.Usable(web.Uri) is null)
            {
                diagnostics.Add(EpubRules.AddressNotUsable, inline.Span, $"\u201C{web.Uri}\u201D is not an address that readers can open", "write it in full, with https:");
            }
        }
    }

    private static void CheckNotes(Section section, DiagnosticBag diagnostics)
    {
        foreach (Note note in section.Notes)
        {
            int length = Walk.Blocks(note).OfType<TextBlock>().Sum(text => PlainText.Of(text.Inlines).Length);
            if (length > LongestNote)
            {
                diagnostics.Add(EpubRules.NoteTooLong, note.Span, FormattableString.Invariant($"the note has {length} characters; readers by Kobo pop up at most {LongestNote}"));
            }
        }
    }

    private static void CheckConformance(Book book, DiagnosticBag diagnostics)
    {
        if (book.Info.AccessibilityCertifier is null)
        {
            return;
        }

        foreach (Figure figure in book.Sections.SelectMany(Walk.Blocks).OfType<Figure>().Where(figure => figure.AlternativeText.Length == 0))
        {
            diagnostics.Add(EpubRules.ConformanceNotClaimed, figure.Span, "a picture without alternative text keeps the EPUB from claiming that it conforms to WCAG 2.2 AA", "describe the picture between ![ and ]");
        }
    }
}
