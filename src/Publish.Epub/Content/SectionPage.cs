using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;

namespace Publish.Epub.Content;

/// <summary>The content document of one section: opening, introduction, text, what closes it, notes.</summary>
internal sealed class SectionPage
{
    private readonly MarkupWriter _xml;
    private readonly Publication _publication;
    private readonly Section _section;
    private readonly BookWords _words;
    private readonly BlockWriter _blocks;
    private readonly InlineWriter _inlines;

    private SectionPage(MarkupWriter xml, Publication publication, Section section)
    {
        _xml = xml;
        _publication = publication;
        _section = section;
        _words = section.Language.Profile.Words;
        _blocks = new BlockWriter(xml, publication, section);
        _inlines = new InlineWriter(xml, publication, section);
    }

    public static ReadOnlyMemory<byte> Write(Publication publication, Section section)
    {
        (string matter, _) = Semantics(section.Role);
        return XhtmlPage.Write(section.Language, section.Title, matter, xml => new SectionPage(xml, publication, section).WriteBody());
    }

    /// <summary>The <c>epub:type</c> of the body and of the section in it; the section's role is the latter with <c>doc-</c>.</summary>
    public static (string Matter, string Type) Semantics(SectionRole role) => role switch
    {
        SectionRole.Foreword => ("frontmatter", "foreword"),
        SectionRole.Essay => ("bodymatter", "chapter"),
        SectionRole.Afterword => ("backmatter", "afterword"),
        SectionRole.Glossary => ("backmatter", "glossary"),
        SectionRole.Index => ("backmatter", "index"),
        SectionRole.Colophon => ("backmatter", "colophon"),
        _ => throw new InvalidOperationException($"unknown role {role}"),
    };

    private void WriteBody()
    {
        (_, string type) = Semantics(_section.Role);
        _xml.Start("section", ("epub:type", type), ("role", "doc-" + type), ("aria-labelledby", Package.FileNames.TitleAnchor));
        WriteOpening();
        WriteIntroduction();
        _blocks.Write(_section.Blocks);
        IndexWriter.Write(_xml, _publication, _section);
        ColophonWriter.Write(_xml, _publication, _section);
        WriteClosing();
        foreach (NoteSeries series in NoteSeries.All)
        {
            NotesWriter.Write(_xml, _blocks, _publication, _section, series);
        }

        _xml.End();
    }

    private void WriteOpening()
    {
        _xml.Start("header");
        foreach (PageBreak page in _publication.Pages.AtOpeningOf(_section))
        {
            _xml.BreakLine();
            InlineWriter.WritePageBreak(_xml, page);
        }

        foreach (PrintedLine line in PrintedLine.Opening(_section).Where(l => l.Kind != PrintedLineKind.FirstPublication))
        {
            WriteLine(line);
        }

        _xml.End();
    }

    private void WriteLine(PrintedLine line)
    {
        switch (line.Kind)
        {
            case PrintedLineKind.Title: WriteLine("h1", line.Whole, ("id", Package.FileNames.TitleAnchor)); break;
            case PrintedLineKind.Subtitle: WriteLine("p", line.Whole, ("class", "subtitle"), ("role", "doc-subtitle")); break;
            case PrintedLineKind.Authors: WriteLine("p", line.Whole, ("class", "author")); break;
            case PrintedLineKind.Translators: WriteLine("p", line.Whole, ("class", "translator")); break;
            case PrintedLineKind.Signature: WriteLine("p", line.Whole, ("class", "signature")); break;
            case PrintedLineKind.Date: WriteLine("p", line.Whole, ("class", "written")); break;
            case PrintedLineKind.FirstPublication: WriteFirstPublication(line); break;
            default: throw new InvalidOperationException($"no form for {line.Kind} in a section");
        }
    }

    private void WriteLine(string element, ImmutableArray<Inline> words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.Start(element, attributes);
        _inlines.Write(AsText(words));
        _xml.End();
    }

    /// <summary>No page begins in it: its number is that of no text.</summary>
    private Paragraph AsText(ImmutableArray<Inline> words) => new(int.MinValue, words, _section.Lines.Title.Span);

    private void WriteIntroduction()
    {
        if (_section.Introduction is not { } introduction)
        {
            return;
        }

        _xml.Start("section", ("class", "introduction"), ("epub:type", "introduction"), ("role", "doc-introduction"), ("aria-label", _words.Introduction));
        _blocks.Write(introduction.Blocks);
        if (introduction.Signature is { } signature)
        {
            WriteLine("p", signature.Inlines, ("class", "signature"));
        }

        _xml.End();
    }

    private void WriteClosing()
    {
        PrintedLine[] lines = [.. PrintedLine.Closing(_section), .. PrintedLine.Opening(_section).Where(l => l.Kind == PrintedLineKind.FirstPublication)];
        if (lines.Length == 0)
        {
            return;
        }

        _xml.Start("footer");
        foreach (PrintedLine line in lines)
        {
            WriteLine(line);
        }

        _xml.End();
    }

    /// <summary>In an e-book at the end, where it does not keep readers from the text, and with its link.</summary>
    private void WriteFirstPublication(PrintedLine line)
    {
        _xml.Start("p", [("class", "published"), .. LanguageAttributes.Of(_words.Language, _section.Language)]);
        _xml.Text($"{line.Lead} ");
        _inlines.WriteLinked(line.Address is null ? null : LinkAddress.Usable(line.Address), line.IsAddress, AsText(line.Words));
        _xml.End();
    }
}
