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

    private SectionPage(MarkupWriter xml, Publication publication, Section section)
    {
        _xml = xml;
        _publication = publication;
        _section = section;
        _words = BookWords.For(section.Language);
        _blocks = new BlockWriter(xml, publication, section);
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

        _xml.Element("h1", _section.Title, ("id", Package.FileNames.TitleAnchor));
        WriteIfAny("subtitle", _section.Subtitle, "doc-subtitle");
        WriteIfAny("author", Joined(_section.Authors));
        WriteIfAny("translator", Joined(_section.Translators) is { } translators ? $"{_words.Translation} {translators}" : null);
        _xml.End();
    }

    private string? Joined(IReadOnlyCollection<string> names) => names.Count == 0 ? null : string.Join(_words.Comma, names);

    private void WriteIfAny(string cssClass, string? text, string? role = null)
    {
        if (text is not null)
        {
            _xml.Element("p", text, ("class", cssClass), ("role", role));
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
        WriteIfAny("signature", introduction.Signature);
        _xml.End();
    }

    private void WriteClosing()
    {
        if (_section is { Signed: null, Date: null, Published: null })
        {
            return;
        }

        _xml.Start("footer");
        WriteIfAny("signature", _section.Signed);
        WriteIfAny("written", _section.Date);
        if (_section.Published is { } published)
        {
            WriteFirstPublication(published);
        }

        _xml.End();
    }

    private void WriteFirstPublication(FirstPublication published)
    {
        string text = string.Join(_words.Comma, new[] { published.In, published.Date }.Where(part => part is not null));
        string? address = published.Url is null ? null : WebAddress.Usable(published.Url);
        _xml.Start("p", [("class", "published"), .. LanguageAttributes.Of(_words.Language, _section.Language)]);
        _xml.Text($"{_words.FirstPublished} ");
        if (address is not null)
        {
            bool bare = text.Length == 0;
            _xml.StartInline("a", ("href", address), ("dir", bare ? "ltr" : null));
            _xml.Text(bare ? address : text);
            _xml.End();
        }
        else
        {
            _xml.Text(text);
        }

        _xml.End();
    }
}
