using System.Collections.Concurrent;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Styles;

/// <summary>Every choice of form for one book, made once from its language and its <c>design:</c>.</summary>
internal sealed class Design
{
    private readonly ConcurrentDictionary<(string Language, FontVariant Variant, Pt Size, bool Raised), TextStyle> _styles;
    private readonly FontSet _fonts;
    private readonly Design _notes;
    private readonly bool _hasOneSize;

    public Design(BookInfo info, FontLibrary library)
    {
        _styles = new();
        Language = info.Language;
        Numerals = info.Numerals;
        _fonts = new FontSet(library, Language, info.Design);
        bool rightToLeft = Language.Direction == TextDirection.RightToLeft;
        Book = info;
        Settings = info.Design;
        BindingSide binding = Settings.Binding ?? (rightToLeft ? BindingSide.Right : BindingSide.Left);
        Geometry = PageGeometry.For(Settings.TrimMillimetres ?? TrimSizes.A5, Settings.Margins, binding);
        BodySize = new Pt(Settings.Size ?? (rightToLeft ? 12 : 10.5));
        LeadingFactor = Settings.Leading is { } leading ? leading / BodySize.Value : _fonts.LeadingOf(Language);
        _notes = new Design(this);
    }

    private Design(Design text)
    {
        _styles = text._styles;
        _fonts = text._fonts;
        _notes = this;
        _hasOneSize = true;
        Language = text.Language;
        Numerals = text.Numerals;
        Book = text.Book;
        Settings = text.Settings;
        Geometry = text.Geometry;
        BodySize = text.Note.Size;
        LeadingFactor = text.LeadingFactor;
    }

    /// <summary>Name and version of this program, for a colophon.</summary>
    public string Producer { get; init; } = "";

    public BookInfo Book { get; }

    public Language Language { get; }

    public NumeralSystem Numerals { get; }

    public DesignSettings Settings { get; }

    public PageGeometry Geometry { get; }

    public FrontNumerals FrontNumerals => Settings.FrontNumerals ?? (IsRightToLeft ? FrontNumerals.Abjad : FrontNumerals.Roman);

    public Pt BodySize { get; }

    /// <summary>Leading as a multiple of the size.</summary>
    public double LeadingFactor { get; }

    public Pt Leading => BodySize * LeadingFactor;

    public bool IsRightToLeft => Language.Direction == TextDirection.RightToLeft;

    public BlockStyle Body => Style(1) with { FirstLineIndent = BodySize * 1.5 };

    public BlockStyle Opening => Body with { FirstLineIndent = Pt.Zero };

    public BlockStyle Introduction => Style(0.9) with { IndentStart = BodySize * 1.6, IndentEnd = BodySize * 1.6 };

    public BlockStyle Signature => Style(0.95) with { Alignment = Alignment.End, Variant = FontVariant.Bold, SpaceBefore = BodySize * 0.2 };

    /// <summary>In a narrow column at the end of the lines.</summary>
    public BlockStyle Epigraph => Style(0.95) with { IndentStart = Geometry.Measure * 0.4 };

    public BlockStyle Quotation => Style(0.95) with { IndentStart = BodySize * 1.8, IndentEnd = BodySize * 1.8 };

    public BlockStyle Verse => Style(1) with { Alignment = Alignment.Center, KeepTogether = true };

    public BlockStyle Note => Style(0.78);

    public BlockStyle Caption => Style(0.85) with { Alignment = Alignment.Center };

    public BlockStyle TableText => Style(0.9) with { Alignment = Alignment.Start };

    /// <summary>From left to right in every book; what a long line goes on with stands further in.</summary>
    public BlockStyle CodeText => Style(1) with
    {
        Alignment = Alignment.Start,
        Variant = FontVariant.Code,
        IndentStart = BodySize * 2,
        FirstLineIndent = -BodySize,
        Leading = BodySize * 1.3,
        Size = BodySize,
    };

    public BlockStyle IndexEntry => Style(0.85) with { Alignment = Alignment.Start };

    public BlockStyle IndexLetter => Style(1) with { Alignment = Alignment.Start, Variant = FontVariant.Bold, KeepWithNext = true };

    public BlockStyle Title => Style(1.7) with { Alignment = Alignment.Center, Variant = FontVariant.Bold, KeepWithNext = true };

    public BlockStyle Subtitle => Style(1.2) with { Alignment = Alignment.Center, KeepWithNext = true };

    public BlockStyle Byline => Style(1.05) with { Alignment = Alignment.Center, KeepWithNext = true };

    public BlockStyle Credit => Style(0.82) with { Alignment = Alignment.Center, KeepWithNext = true };

    public BlockStyle RunningHead => Style(0.78) with { Alignment = Alignment.Start };

    public BlockStyle BookTitle => Style(2.5) with { Alignment = Alignment.Center, Variant = FontVariant.Bold };

    public BlockStyle Contents => Style(1.05) with { Alignment = Alignment.Start };

    public BlockStyle Heading(int level) => (level switch { 1 => Style(1.3), 2 => Style(1.12), _ => Style(1) }) with
    {
        Alignment = Alignment.Start,
        Variant = FontVariant.Bold,
        SpaceBefore = BodySize * (IsRightToLeft ? 0.9 : 1.1),
        SpaceAfter = BodySize * (IsRightToLeft ? 0.1 : 0.35),
        KeepWithNext = true,
    };

    /// <summary>The family of the text, as an imprint in Urdu names it.</summary>
    public string FontName => Language.Profile.FontNames.GetValueOrDefault(_fonts.Body.Name) ?? FormatCharacters.LeftToRightIsolate + _fonts.Get(Language, FontVariant.Regular).Entries[0].Face.Description.Family + FormatCharacters.PopDirectionalIsolate;

    /// <summary>The text's fonts with their versions.</summary>
    public IEnumerable<string> FontNames => _fonts.Get(Language, FontVariant.Regular).Entries.Where(e => !e.IsFallback).Append(_fonts.Get(Language, FontVariant.Code).Entries[0]).Select(e => e.Face.Description).Select(d => $"{d.Family} {d.Version}").Distinct();

    /// <summary>The design of what is in a note: every block has the note's size, and its indents and spaces are smaller with it.</summary>
    public Design ForNotes() => _notes;

    public TextStyle TextStyle(Language language, FontVariant variant, Pt size, bool raised = false) =>
        _styles.GetOrAdd((language.Tag, variant, size, raised), _ => raised
            ? new TextStyle(_fonts.Get(language, variant), size, language, language.Direction == TextDirection.RightToLeft ? 0.62 : 0.66, new Em(language.Direction == TextDirection.RightToLeft ? 0.42 : 0.36))
            : new TextStyle(_fonts.Get(language, variant), size, language) { Hyphenates = variant != FontVariant.Code });

    /// <summary>A style for text in some language: the distance of the lines is that of its script. Where the book chooses its leading, others keep their proportion to it.</summary>
    public BlockStyle In(BlockStyle style, Language language) =>
        style.Variant == FontVariant.Code || language == Language ? style : style with { Leading = style.Leading * (_fonts.LeadingOf(language) / _fonts.LeadingOf(Language)) };

    private BlockStyle Style(double factor)
    {
        Pt size = _hasOneSize ? BodySize : BodySize * factor;
        return new BlockStyle(size, size * LeadingFactor);
    }
}
