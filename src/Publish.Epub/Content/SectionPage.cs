using System.Collections.Immutable;
using Publish.Manuscript.Model;

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
        _words = BookWords.For(section.Language);
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
        foreach (NoteSeries series in new[] { NoteSeries.Author, NoteSeries.Editor, NoteSeries.Translator })
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

        SectionLines lines = _section.Lines;
        WriteLine("h1", [("id", Package.FileNames.TitleAnchor)], null, lines.Title);
        if (lines.Subtitle is { } subtitle)
        {
            WriteLine("p", [("class", "subtitle"), ("role", "doc-subtitle")], null, subtitle);
        }

        WriteLine("p", [("class", "author")], null, [.. lines.Authors]);
        WriteLine("p", [("class", "translator")], $"{_words.Translation} ", [.. lines.Translators]);
        _xml.End();
    }

    /// <summary>Lines of the front matter side by side, as names are; nothing where there are none.</summary>
    private void WriteLine(string element, ReadOnlySpan<(string Name, string? Value)> attributes, string? lead, params ReadOnlySpan<Paragraph> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        _xml.Start(element, attributes);
        _xml.Text(lead ?? "");
        for (int i = 0; i < lines.Length; i++)
        {
            _xml.Text(i == 0 ? "" : _words.Comma);
            _inlines.Write(lines[i]);
        }

        _xml.End();
    }

    private void WriteIfAny(string cssClass, string? text, string? role = null)
    {
        if (text is not null)
        {
            _xml.Words("p", text, _section.Language, ("class", cssClass), ("role", role));
        }
    }

    private void WriteIntroduction()
    {
        if (_section.Introduction is not { } introduction)
        {
            return;
        }

        _xml.Start("section", ("class", "introduction"), ("epub:type", "introduction"), ("role", "doc-introduction"), ("aria-label", _words.Introduction));
        _blocks.Write(introduction.Blocks);
        WriteSigned(introduction.Signature);
        _xml.End();
    }

    private void WriteSigned(Paragraph? signature)
    {
        if (signature is not null)
        {
            WriteLine("p", [("class", "signature")], null, signature);
        }
    }

    private void WriteClosing()
    {
        if (_section is { Signed: null, Date: null, Published: null })
        {
            return;
        }

        _xml.Start("footer");
        WriteSigned(_section.Lines.Signed);
        WriteIfAny("written", _section.Date);
        if (_section.Published is { } published)
        {
            WriteFirstPublication(published);
        }

        _xml.End();
    }

    private void WriteFirstPublication(FirstPublication published)
    {
        string? address = published.Url is null ? null : WebAddress.Usable(published.Url);
        bool bare = published is { In: null, Date: null };
        _xml.Start("p", [("class", "published"), .. LanguageAttributes.Of(_words.Language, _section.Language)]);
        _xml.Text($"{_words.FirstPublished} ");
        ImmutableArray<Inline> text = PublicationOf(published, bare ? address ?? published.Url : published.Date);
        _inlines.WriteLinked(address, bare, new Paragraph(_section.Lines.PublishedIn?.TextId ?? -1, text, _section.Lines.Title.Span));
        _xml.End();
    }

    private ImmutableArray<Inline> PublicationOf(FirstPublication published, string? rest)
    {
        var parts = new List<ImmutableArray<Inline>>();
        if (published.In is not null && _section.Lines.PublishedIn is { } journal)
        {
            parts.Add(journal.Inlines);
        }

        if (rest is not null)
        {
            parts.Add([new TextRun(rest, _section.Lines.Title.Span)]);
        }

        return SectionLines.Joined(parts, _words.Comma);
    }
}
