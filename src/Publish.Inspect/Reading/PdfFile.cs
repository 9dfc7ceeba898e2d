using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>A PDF as PdfPig reads it: its objects, and what was wrong with the way to them.</summary>
/// <remarks>PdfPig's types stay within this project. Files from anywhere come here: whatever an object is, asking for it ends with a value or with nothing.</remarks>
internal sealed class PdfFile : IDisposable
{
    /// <summary>A reference to a reference to …</summary>
    private const int LongestChain = 16;

    /// <summary>Readers look for the header in as many bytes.</summary>
    private const int LatestHeader = 1024;

    private readonly PdfDocument _document;
    private readonly Dictionary<IndirectReference, IToken?> _resolved = [];
    private readonly RepairLog _log;

    private PdfFile(byte[] bytes, PdfDocument document, RepairLog log)
    {
        Bytes = bytes;
        _document = document;
        _log = log;
        Catalog = Resolve(new IndirectReferenceToken(document.Structure.Trailer.Root), 0);
        Info = Resolve(document.Structure.Trailer.Info, 0);
        Objects = [.. document.Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(r => r.ObjectNumber).Select(r => Resolve(new IndirectReferenceToken(r), 0))];
    }

    public byte[] Bytes { get; }

    public Node Catalog { get; }

    public Node Info { get; }

    /// <summary>All that the cross-references name, by number.</summary>
    public IReadOnlyList<Node> Objects { get; }

    /// <summary>The object of this number; an empty node where there is none.</summary>
    public Node Find(int number) => Resolve(new IndirectReferenceToken(new IndirectReference(number, 0)), 0);

    public bool HasIdentifier => _document.Structure.Trailer.Identifier is { Count: 2 } ids && ids.All(id => id.Data.Length > 0);

    public bool IsEncrypted => _document.Structure.Trailer.EncryptionToken is not null;

    /// <summary>What PdfPig had to mend to get at the objects.</summary>
    public IReadOnlyList<string> Repairs => _log.Messages;

    /// <summary>Where the objects begin that stand in the file by themselves, by their numbers.</summary>
    public IEnumerable<(int Number, long Offset)> Offsets => _document.Structure.CrossReferenceTable.ObjectOffsets
        .Where(o => o.Value.Type == XrefEntryType.File && o.Value.Value1 > 0)
        .Select(o => ((int)o.Key.ObjectNumber, o.Value.Value1))
        .OrderBy(o => o.Value1);

    /// <exception cref="UnreadableFileException">It is no PDF, or none that can be read.</exception>
    public static PdfFile Open(byte[] bytes)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, LatestHeader)).IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadableFileException("it is neither a PDF nor an EPUB");
        }

        DeclaredSizes.Check(bytes);
        var log = new RepairLog();
        try
        {
            return new PdfFile(bytes, PdfDocument.Open(bytes, new ParsingOptions { Logger = log, FilterProvider = new BoundedFilters() }), log);
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException e)
        {
            throw new UnreadableFileException("it is encrypted, and opens with a password only", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableFileException($"it cannot be read as a PDF: {e.Message.TrimEnd('.')}", e);
        }
    }

    public Node Resolve(IToken? token, int holder)
    {
        for (int i = 0; i < LongestChain; i++)
        {
            if (token is not IndirectReferenceToken reference)
            {
                return new Node(this, token, holder);
            }

            holder = (int)reference.Data.ObjectNumber;
            token = Get(reference.Data);
        }

        return default;
    }

    public ReadOnlyMemory<byte> Decode(StreamToken stream)
    {
        try
        {
            return stream.Decode(_document.Structure.FilterProvider, _document.Structure.TokenScanner);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    public void Dispose() => _document.Dispose();

    private IToken? Get(IndirectReference reference)
    {
        if (!_resolved.TryGetValue(reference, out IToken? token))
        {
            try
            {
                token = _document.Structure.GetObject(reference).Data;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                token = null;
            }

            _resolved.Add(reference, token);
        }

        return token;
    }
}
