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
        ImmutableArray<TocEntry> Below(ImmutableArray<HeadingNode> headings) =>
            [.. headings.Select(node => new TocEntry($"{file}#{publication.Names.PlaceAnchor(section.Id, node.Heading.Id)}", node.Heading.Inlines, node.Language, Below(node.Children)))];

        return new TocEntry(file, section.Lines.Title.Inlines, section.Language, Below(HeadingTree.Of(section)));
    }

    /// <summary>The label as plain text on one line.</summary>
    public string PlainLabel(Publication publication) => PlainText.LineOf(Label, publication.WordsOf);

    /// <summary>Writes the label's words and languages, nothing that could be followed.</summary>
    public void WriteLabel(MarkupWriter xml, Publication publication) => LabelWriter.WritePlain(xml, publication, Label);
}
