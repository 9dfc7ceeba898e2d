using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Epub.Content;
using Publish.Manuscript.Model;

namespace Publish.Epub.Navigation;

/// <summary>A line of the table of contents with what stands below it.</summary>
/// <param name="Address">Relative to the folder of the content documents.</param>
/// <param name="Label">The heading's text; its notes and links are left out where it is written.</param>
/// <param name="Language">Of the label.</param>
internal sealed record TocEntry(string Address, ImmutableArray<Inline> Label, Language Language, ImmutableArray<TocEntry> Children)
{
    /// <summary>All sections with the headings in them.</summary>
    public static ImmutableArray<TocEntry> Of(Publication publication) => [.. publication.Book.Sections.Select(section => Of(publication, section))];

    private static TocEntry Of(Publication publication, Section section)
    {
        string file = Package.FileNames.BareName(publication.Names.SectionFile(section.Id));
        List<Heading> headings = [.. HeadingsIn(section.Introduction?.Blocks ?? []), .. HeadingsIn(section.Blocks)];
        int next = 0;
        ImmutableArray<TocEntry> Below(int level)
        {
            ImmutableArray<TocEntry>.Builder entries = ImmutableArray.CreateBuilder<TocEntry>();
            while (next < headings.Count && headings[next].Level > level)
            {
                Heading heading = headings[next++];
                string address = $"{file}#{publication.Names.PlaceAnchor(section.Id, heading.Id)}";
                entries.Add(new TocEntry(address, heading.Inlines, heading.Language ?? section.Language, Below(heading.Level)));
            }

            return entries.ToImmutable();
        }

        return new TocEntry(file, section.Lines.Title.Inlines, section.Language, Below(0));
    }

    /// <summary>Headings of the section's own text; those of a quotation are not its divisions.</summary>
    private static IEnumerable<Heading> HeadingsIn(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading],
        LanguageBlock language => HeadingsIn(language.Blocks),
        _ => Enumerable.Empty<Heading>(),
    });

    /// <summary>The label as plain text on one line.</summary>
    public string PlainLabel(Publication publication) => PlainText.LineOf(Label, publication.WordsOf);

    /// <summary>Writes the label's words and languages, nothing that could be followed.</summary>
    public void WriteLabel(MarkupWriter xml, Publication publication) => LabelWriter.WritePlain(xml, publication, Label);
}
