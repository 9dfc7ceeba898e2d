using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>A file with all that is read out of it once, when first asked for.</summary>
internal sealed class Document : IDisposable
{
    private readonly Lazy<IReadOnlyList<PdfPage>> _pages;
    private readonly Lazy<IReadOnlyList<PageContent>> _contents;
    private readonly Lazy<Dictionary<DictionaryToken, PdfFont>> _fonts;
    private readonly Lazy<StructureTree> _structure;
    private readonly Lazy<IReadOnlyList<RawObject>> _raw;
    private readonly Lazy<IReadOnlyList<Node>> _dictionaries;
    private readonly Lazy<Xmp?> _xmp;

    public Document(PdfFile file)
    {
        File = file;
        _pages = new(() => PdfPage.ReadAll(file.Catalog));
        _contents = new(() => [.. Pages.Select(p => ContentReader.Read(file, p))]);
        _fonts = new(ReadFonts);
        _structure = new(() => StructureTree.Read(file.Catalog["StructTreeRoot"]));
        _raw = new(() => [.. RawReader.ReadAll(file)]);
        _dictionaries = new(() => [.. file.Objects.SelectMany(o => DictionariesIn(o, 0))]);
        _xmp = new(() => Xmp.Read(file.Catalog["Metadata"]));
    }

    public PdfFile File { get; }

    public Node Catalog => File.Catalog;

    public IReadOnlyList<PdfPage> Pages => _pages.Value;

    public IReadOnlyList<PageContent> Contents => _contents.Value;

    /// <summary>All fonts that text is shown in, and those that resources name.</summary>
    public IEnumerable<PdfFont> Fonts => _fonts.Value.Values;

    public StructureTree Structure => _structure.Value;

    public IReadOnlyList<RawObject> Raw => _raw.Value;

    /// <summary>Every dictionary of the file, those within others too.</summary>
    public IReadOnlyList<Node> Dictionaries => _dictionaries.Value;

    /// <summary>Null where the catalog has none.</summary>
    public Xmp? Xmp => _xmp.Value;

    public IEnumerable<(PdfPage Page, Node Annotation)> Annotations => Pages.SelectMany(p => p.Annotations.Select(a => (p, a)));

    public IEnumerable<Node> OfType(string type) => Dictionaries.Where(d => d["Type"].Name == type);

    /// <summary>The font that a text is shown in; null where there is none.</summary>
    public PdfFont? FontOf(ShownText text) => text.Font.Dictionary is { } dictionary ? _fonts.Value.GetValueOrDefault(dictionary) : null;

    public void Dispose() => File.Dispose();

    private Dictionary<DictionaryToken, PdfFont> ReadFonts()
    {
        var fonts = new Dictionary<DictionaryToken, PdfFont>(ReferenceEqualityComparer.Instance);
        PdfFont? Of(Node node)
        {
            if (node.Dictionary is not { } dictionary)
            {
                return null;
            }

            if (!fonts.TryGetValue(dictionary, out PdfFont? font))
            {
                font = new PdfFont(node);
                fonts.Add(dictionary, font);
            }

            return font;
        }

        foreach (PdfPage page in Pages)
        {
            foreach ((_, Node font) in page.Resources["Font"].Entries)
            {
                Of(font);
            }
        }

        foreach (ShownText text in Contents.SelectMany(c => c.Texts))
        {
            Of(text.Font)?.Note(text);
        }

        return fonts;
    }

    private static IEnumerable<Node> DictionariesIn(Node node, int depth)
    {
        const int Deepest = 32;
        if (depth > Deepest)
        {
            yield break;
        }

        if (node.Dictionary is { } dictionary)
        {
            yield return node;
            foreach (Node inner in dictionary.Data.Values.Where(v => v is DictionaryToken or ArrayToken).SelectMany(v => DictionariesIn(node with { Token = v }, depth + 1)))
            {
                yield return inner;
            }
        }
        else if (node.Token is ArrayToken array)
        {
            foreach (Node inner in array.Data.Where(v => v is DictionaryToken or ArrayToken).SelectMany(v => DictionariesIn(node with { Token = v }, depth + 1)))
            {
                yield return inner;
            }
        }
    }
}
