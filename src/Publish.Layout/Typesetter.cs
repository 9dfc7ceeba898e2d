using System.Collections.Frozen;
using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Checks;
using Publish.Layout.Flow;
using Publish.Layout.Furniture;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Layout;

/// <param name="Date">The date that the files carry; from the book or SOURCE_DATE_EPOCH.</param>
/// <param name="Producer">Name and version of this program.</param>
public sealed record TypesetOptions(DateTimeOffset Date, string Producer)
{
    /// <summary>Called when a section is composed, from several threads and in any order: for progress.</summary>
    public Action<Section>? SectionComposed { get; init; }

    /// <summary>Sections of earlier runs, for a book that is typeset again and again with the same fonts and producer; null to compose every section.</summary>
    public TypesetCache? Cache { get; init; }
}

/// <summary>Book in, pages out.</summary>
public static class Typesetter
{
    /// <exception cref="FontException">A font of the design cannot be used.</exception>
    public static PagedBook Typeset(Book book, FontLibrary fonts, TypesetOptions options, DiagnosticBag diagnostics)
    {
        var design = new Design(book.Info, fonts) { Producer = options.Producer };
        var shaper = new ParagraphShaper(reported: GlyphChecks.Check(book, fonts, diagnostics));
        var references = new BookReferences(book);
        var composer = new SectionComposer(design, MetricsOf(design), shaper);
        (ComposedSection[] sections, ResolvedPageNumbers pageNumbers) = LayoutPasses.Run(book, composer, references, found => FirstNumbers(found, design), options);
        foreach (ComposedSection section in sections)
        {
            diagnostics.AddAll(section.Diagnostics);
        }

        var structure = new StructureElement(StructureRole.Document, null);
        var texts = new ReferenceTexts(references, pageNumbers);
        var front = new FlowContext(design, shaper, "front", design.Language, diagnostics, texts);
        var assembler = new PageAssembler(design, new FurnitureComposer(design, front, diagnostics));
        AddFrontMatter(book, sections, design, front, assembler, structure, diagnostics);
        ImmutableArray<PageMark> marks = AddSections(book, sections, design, texts, assembler, structure);
        InkCheck.Run(assembler.Pages, diagnostics);
        return new PagedBook(
            InfoOf(book.Info, design, options),
            assembler.Pages,
            OutlineOf(book, sections, front.Words, texts),
            structure,
            assembler.Destinations.ToFrozenDictionary(StringComparer.Ordinal),
            marks)
        {
            Folios = pageNumbers.Of(references.Targets),
            EvenVerse = sections.SelectMany(s => s.Flow.EvenVerse.Select(id => (s.Flow.Section.Id, id))).ToFrozenSet(),
        };
    }

    private static void AddFrontMatter(Book book, ComposedSection[] sections, Design design, FlowContext context, PageAssembler assembler, StructureElement structure, DiagnosticBag diagnostics)
    {
        PageMetrics metrics = MetricsOf(design);
        foreach (FrontPart part in book.Info.Front)
        {
            // A half title and a title page face the reader; an imprint is on the back of what is before it.
            if (part != FrontPart.Imprint && assembler.Count % 2 != 0)
            {
                assembler.AddBlank(FrontFolio(assembler.Count));
            }

            var root = new StructureElement(StructureRole.Section, structure);
            string colophon = design.Language.Profile.FontNames.Count > 0 ? $"{context.Words.TypesetIn} {design.FontName}" : "";
            ImmutableArray<Row> rows = part switch
            {
                FrontPart.HalfTitle => FrontMatter.HalfTitle(context, book.Info, root),
                FrontPart.TitlePage => FrontMatter.TitlePage(context, book.Info, root),
                FrontPart.Imprint => FrontMatter.Imprint(context, book.Info, colophon, root),
                FrontPart.Contents => FrontMatter.Contents(context, ContentsOf(sections, design, context.References), root),
                _ => throw new InvalidOperationException($"unknown part {part}"),
            };
            AddPages(Paginator.Paginate(rows, metrics, diagnostics), part == FrontPart.Contents ? FolioPlace.Foot : FolioPlace.None);
        }

        if (assembler.Count % 2 != 0)
        {
            assembler.AddBlank(FrontFolio(assembler.Count));
        }

        void AddPages(ImmutableArray<PageBody> bodies, FolioPlace folio)
        {
            foreach (PageBody body in bodies)
            {
                assembler.Add(body, FrontFolio(assembler.Count), new PageFurniture(null, folio, design.Language));
            }
        }

        string FrontFolio(int index) => design.FrontNumerals == FrontNumerals.Abjad ? Numerals.Abjad(index + 1, design.Language) : Numerals.Roman(index + 1);
    }

    private static ImmutableArray<PageMark> AddSections(Book book, ComposedSection[] sections, Design design, ReferenceTexts texts, PageAssembler assembler, StructureElement structure)
    {
        var marks = ImmutableArray.CreateBuilder<PageMark>();
        int front = assembler.Count;
        foreach ((ComposedSection composed, int number) in sections.Zip(FirstNumbers(sections, design)))
        {
            Section section = composed.Flow.Section;
            structure.Adopt(composed.Flow.Structure);
            while (assembler.Count - front + 1 < number)
            {
                assembler.AddBlank(Numerals.Format(assembler.Count - front + 1, design.Numerals));
            }

            for (int i = 0; i < composed.Pages.Length; i++)
            {
                string folio = Numerals.Format(number + i, design.Numerals);
                bool recto = assembler.Count % 2 == 0;
                string? head = !design.Settings.RunningHeads ? null : recto ? texts.LineOf(section.Lines.Title.Inlines) : book.Info.Title;
                PageFurniture furniture = i == 0
                    ? new PageFurniture(null, FolioPlace.Foot, section.Language)
                    : new PageFurniture(head, design.Settings.RunningHeads ? FolioPlace.Head : FolioPlace.Foot, section.Language, recto ? SourceSpan.StartOf(section.Source) : null) { HeadLanguage = recto ? section.Language : design.Language };
                assembler.Add(composed.Pages[i], folio, furniture);
                TextPosition? first = i == 0 ? null : FirstPosition(composed.Pages[i]);
                marks.Add(new PageMark(folio, section.Id, first?.TextId, first?.Offset ?? 0));
            }
        }

        return marks.ToImmutable();
    }

    private static TextPosition? FirstPosition(PageBody page)
    {
        foreach (PlacedRow row in page.Rows.Concat(page.Notes))
        {
            if (row.Row.Position is { } position)
            {
                return position;
            }
        }

        return null;
    }

    private static List<ContentsEntry> ContentsOf(ComposedSection[] sections, Design design, ReferenceTexts texts)
    {
        var entries = new List<ContentsEntry>();
        foreach ((ComposedSection composed, int number) in sections.Zip(FirstNumbers(sections, design)))
        {
            Section section = composed.Flow.Section;
            entries.Add(new ContentsEntry(texts.LineOf(section.Lines.Title.Inlines), string.Join(section.Language.Profile.Words.Comma, section.Authors), Numerals.Format(number, design.Numerals), Anchors.ForSection(section.Id), section.Language));
        }

        return entries;
    }

    /// <summary>The number of each section's first page. The body begins on a recto, so an odd number is one.</summary>
    private static IEnumerable<int> FirstNumbers(ComposedSection[] sections, Design design)
    {
        int number = 1;
        foreach (ComposedSection composed in sections)
        {
            number += design.Settings.Opening == EssayOpening.Recto && number % 2 == 0 ? 1 : 0;
            yield return number;
            number += composed.Pages.Length;
        }
    }

    private static ImmutableArray<OutlineEntry> OutlineOf(Book book, ComposedSection[] sections, BookWords words, ReferenceTexts texts)
    {
        var outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        if (book.Info.Front.Contains(FrontPart.Contents))
        {
            outline.Add(new OutlineEntry(words.Contents, Anchors.Contents, []));
        }

        foreach (ComposedSection composed in sections)
        {
            Section section = composed.Flow.Section;
            outline.Add(new OutlineEntry(texts.LineOf(section.Lines.Title.Inlines), Anchors.ForSection(section.Id), OutlineOf(section.Id, HeadingTree.Of(section), texts)));
        }

        return outline.ToImmutable();
    }

    private static ImmutableArray<OutlineEntry> OutlineOf(string sectionId, ImmutableArray<HeadingNode> headings, ReferenceTexts texts) =>
        [.. headings.Select(node => new OutlineEntry(texts.LineOf(node.Heading.Inlines), Anchors.ForPlace(sectionId, node.Heading.Id), OutlineOf(sectionId, node.Children, texts)))];

    private static DocumentInfo InfoOf(BookInfo info, Design design, TypesetOptions options) => new(
        info.Title,
        [.. info.Contributors.Where(c => c.Role is "author" or "editor" or "compiler").Select(c => c.Name)],
        info.Description,
        info.Subjects,
        info.Language,
        design.Geometry.Binding,
        info.Isbn.Pdf is { } isbn ? $"urn:isbn:{isbn.Replace("-", "", StringComparison.Ordinal)}" : $"urn:publish:{info.Slug}",
        options.Date,
        options.Producer);

    private static PageMetrics MetricsOf(Design design)
    {
        bool tall = design.IsRightToLeft;
        Pt note = design.Note.Size;
        return new PageMetrics(
            design.Geometry.FrameHeight,
            design.Leading,
            design.Leading * (tall ? 0.62 : 0.75),
            design.Geometry.Top - design.Geometry.Head - (design.RunningHead.Size * (tall ? 0.8 : 0.3)),
            design.BodySize * (tall ? 0.6 : 0.25),
            design.BodySize * (tall ? 0.8 : 0.7),
            design.Note.Leading * (tall ? 0.7 : 0.9),
            note * (tall ? 0.6 : 0.25),
            note * 0.5,
            design.Settings.EvenDepth);
    }
}
