using System.Collections.Immutable;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary>The mapping <c>design:</c> of book.yaml: a named design, and what takes the place of its choices.</summary>
internal static class DesignReader
{
    private const int MaxFallbackFonts = 16;

    private static readonly Dictionary<string, BindingSide> Bindings = new(StringComparer.Ordinal) { ["left"] = BindingSide.Left, ["right"] = BindingSide.Right };
    private static readonly Dictionary<string, BodyFont> Fonts = new(StringComparer.Ordinal)
    {
        ["noto-nastaliq-urdu"] = BodyFont.NotoNastaliqUrdu,
        ["gulzar"] = BodyFont.Gulzar,
        ["amiri"] = BodyFont.Amiri,
        ["noto-naskh-arabic"] = BodyFont.NotoNaskhArabic,
        ["scheherazade-new"] = BodyFont.ScheherazadeNew,
    };

    private static readonly Dictionary<string, bool> Hands = new(StringComparer.Ordinal) { ["nastaliq"] = true, ["naskh"] = false };
    private static readonly Dictionary<string, EssayOpening> Openings = new(StringComparer.Ordinal) { ["next"] = EssayOpening.NextPage, ["recto"] = EssayOpening.Recto };
    private static readonly Dictionary<string, bool> Depths = new(StringComparer.Ordinal) { ["even"] = true, ["ragged"] = false };
    private static readonly Dictionary<string, LineEdge> Edges = new(StringComparer.Ordinal) { ["hang"] = LineEdge.Hang, ["inset"] = LineEdge.Inset };
    private static readonly Dictionary<string, VerseSetting> Verses = new(StringComparer.Ordinal) { ["side-by-side"] = VerseSetting.SideBySide, ["stacked"] = VerseSetting.Stacked };
    private static readonly Dictionary<string, FrontNumerals> Fronts = new(StringComparer.Ordinal) { ["abjad"] = FrontNumerals.Abjad, ["roman"] = FrontNumerals.Roman };
    private static readonly Dictionary<string, Ornament> Ornaments = new(StringComparer.Ordinal)
    {
        ["stars"] = Ornament.Stars,
        ["star"] = Ornament.Star,
        ["rosette"] = Ornament.Rosette,
        ["rule"] = Ornament.Rule,
        ["space"] = Ornament.Space,
    };

    private static readonly Dictionary<string, bool> Captions = new(StringComparer.Ordinal) { ["numbered"] = true, ["plain"] = false };
    private static readonly Dictionary<string, NotePlace> Places = new(StringComparer.Ordinal) { ["foot"] = NotePlace.Foot, ["essay"] = NotePlace.Essay };
    private static readonly Dictionary<string, NoteNumbering> Numberings = new(StringComparer.Ordinal) { ["essay"] = NoteNumbering.Essay, ["book"] = NoteNumbering.Book, ["page"] = NoteNumbering.Page };

    public static DesignSettings Read(MappingReader book, BookFolder folder)
    {
        if (book.Mapping("design") is not { } reader)
        {
            return DesignSettings.Default;
        }

        DesignSettings named = reader.OneOf("name", NamedDesigns.All) ?? DesignSettings.Default;
        DesignSettings settings = named with
        {
            TrimMillimetres = ReadTrim(reader) ?? named.TrimMillimetres,
            Binding = reader.OneOf("binding", Bindings) ?? named.Binding,
            Margins = ReadMargins(reader) ?? named.Margins,
            Font = ReadFont(reader, folder) ?? named.Font,
            FallbackFonts = ReadFallbackFonts(reader, folder),
            Size = reader.Number("size", 6, 36) ?? named.Size,
            Leading = reader.Number("leading", 6, 120) ?? named.Leading,
            Opening = reader.OneOf("openings", Openings) ?? named.Opening,
            EvenDepth = reader.OneOf("depth", Depths) ?? named.EvenDepth,
            Edge = reader.OneOf("edge", Edges) ?? named.Edge,
            Hyphenation = reader.OneOf("hyphenation", MappingReader.YesOrNo) ?? named.Hyphenation,
            Verse = reader.OneOf("verse", Verses) ?? named.Verse,
            FrontNumerals = reader.OneOf("front-numerals", Fronts) ?? named.FrontNumerals,
            Ornament = reader.OneOf("ornament", Ornaments) ?? named.Ornament,
            NumberedCaptions = reader.OneOf("captions", Captions) ?? named.NumberedCaptions,
            RunningHeads = reader.OneOf("running-heads", MappingReader.YesOrNo) ?? named.RunningHeads,
            Notes = ReadNotes(reader, named.Notes),
        };
        reader.ReportUnknown();
        return settings;
    }

    private static (double Width, double Height)? ReadTrim(MappingReader reader)
    {
        switch (reader.Node("trim"))
        {
            case null:
                return null;
            case YamlScalar scalar when TrimSizes.Named.TryGetValue(scalar.Value, out (double Width, double Height) named):
                return named;
            case YamlSequence { Items: [YamlScalar width, YamlScalar height] }
                when TrimSizes.ParseMillimetres(width.Value) is { } w && TrimSizes.ParseMillimetres(height.Value) is { } h:
                return (w, h);
            default:
                reader.Wrong("trim", $"one of {string.Join(", ", TrimSizes.Named.Keys.Order(StringComparer.Ordinal))}, or [width, height] in millimetres from 60 to 500");
                return null;
        }
    }

    private static FontChoice? ReadFont(MappingReader design, BookFolder folder)
    {
        if (design.Node("font") is not YamlMapping)
        {
            return design.OneOf("font", Fonts) is { } family ? new ShippedFont(family) : null;
        }

        MappingReader reader = design.Mapping("font")!;
        FontFile? File(string key) => reader.Path(key) is { } path ? folder.ReadFont(path.Value, path.Span) : null;
        if (reader.Node("regular") is null)
        {
            reader.Missing("regular", "name the file, `regular: fonts/my-font.ttf`");
        }

        (FontFile? regular, FontFile? bold, FontFile? licence) = (File("regular"), File("bold"), File("licence"));
        bool? isNastaliq = reader.OneOf("hand", Hands);
        double scale = reader.Number("scale", 0.5, 2) ?? 1;
        reader.ReportUnknown();
        return regular is null ? null : new OwnFont(regular, bold, isNastaliq, scale, licence);
    }

    private static ImmutableArray<FontFile> ReadFallbackFonts(MappingReader design, BookFolder folder)
    {
        if (design.Mapping("fonts") is not { } reader)
        {
            return [];
        }

        YamlNode? node = reader.Node("fallback");
        ImmutableArray<YamlNode> files = node is YamlSequence list ? list.Items : node is null ? [] : [node];
        if (files.Length > MaxFallbackFonts || !files.All(f => f is YamlScalar { IsNull: false }))
        {
            reader.Wrong("fallback", $"the path of a font file or a list of at most {MaxFallbackFonts}");
            files = [];
        }

        reader.ReportUnknown();
        return [.. files.Cast<YamlScalar>().Select(f => folder.ReadFont(f.Value, f.Span)).OfType<FontFile>()];
    }

    private static PageMargins? ReadMargins(MappingReader reader)
    {
        if (reader.Mapping("margins") is not { } margins)
        {
            return null;
        }

        double? Side(string key)
        {
            double? value = margins.Number(key, 5, 100);
            if (value is null && margins.Node(key) is null)
            {
                margins.Missing(key, $"give all four sides in millimetres, `{key}: 18`");
            }

            return value;
        }

        (double? top, double? bottom, double? inner, double? outer) = (Side("top"), Side("bottom"), Side("inner"), Side("outer"));
        margins.ReportUnknown();
        return top is { } t && bottom is { } b && inner is { } i && outer is { } o ? new PageMargins(t, b, i, o) : null;
    }

    private static NoteSettings ReadNotes(MappingReader design, NoteSettings named)
    {
        if (design.Mapping("notes") is not { } reader)
        {
            return named;
        }

        NoteSettings notes = named with
        {
            Place = reader.OneOf("place", Places) ?? named.Place,
            Numbering = reader.OneOf("numbering", Numberings) ?? named.Numbering,
            Sign = reader.OneOf("sign", MappingReader.YesOrNo) ?? named.Sign,
            Signatures = ReadSignatures(reader, named.Signatures),
        };
        reader.ReportUnknown();
        return notes;
    }

    private static ImmutableDictionary<NoteSeries, string> ReadSignatures(MappingReader reader, ImmutableDictionary<NoteSeries, string> named)
    {
        foreach (NoteSeries series in NoteSeries.All)
        {
            named = series.SignatureKey is { } key && reader.TextOrEmpty(key) is { } signature ? named.SetItem(series, signature) : named;
        }

        return named;
    }
}
