using Publish.Inspect.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.1: the bytes of the file.</summary>
internal static class FileStructureRules
{
    private const int MostObjects = 8388607;
    private const int DeepestNesting = 28;
    private const int MostColourants = 32;
    private const int LargestCid = 65535;

    public static readonly Rule[] All =
    [
        new("6.1.2-1", "The file begins with %PDF-1.n and an end of line", d => Flaw.Unless(HasHeader(d.File.Bytes), "the file does not begin with %PDF-1.n")),
        new("6.1.2-2", "The header is followed by a comment of at least four bytes above 127", d => Flaw.Unless(HasBinaryComment(d.File.Bytes), "no comment of four bytes above 127 follows the header")),
        new("6.1.3-1", "The trailer has an ID", d => Flaw.Unless(d.File.HasIdentifier, "the trailer has no ID of two strings")),
        new("6.1.3-2", "The file is not encrypted", d => Flaw.Unless(!d.File.IsEncrypted, "the trailer has Encrypt")),
        new("6.1.3-3", "Nothing follows the last %%EOF but an end of line", d => Flaw.Unless(EndsWithMarker(d.File.Bytes), "data follow the last %%EOF, or there is none")),
        new("6.1.4-2", "The cross-references are well formed and lead to the objects", CrossReferences),
        new("6.1.6-1", "Hexadecimal strings have an even number of digits", d => HexFaults(d, HexFault.OddCount, "a hexadecimal string has an odd number of digits")),
        new("6.1.6-2", "Hexadecimal strings hold digits only", d => HexFaults(d, HexFault.OtherCharacter, "a hexadecimal string holds another character than a digit")),
        new("6.1.7.1-1", "The Length of every stream is right", d => d.Raw.Where(o => !o.LengthFits).Select(o => new Flaw("the stream is not as long as its Length says", o.Number))),
        new("6.1.7.1-2", "An end of line follows stream and precedes endstream", d => d.Raw.Where(o => !o.KeywordEnds).Select(o => new Flaw("stream or endstream stands without its end of line", o.Number))),
        new("6.1.7.1-3", "No stream takes its data from another file", d => d.Dictionaries.Where(n => n.IsStream && (n["F"].Exists || n["FFilter"].Exists || n["FDecodeParms"].Exists)).Select(n => Flaw.At(n, "the stream has F, FFilter or FDecodeParms"))),
        new("6.1.7.2-1", "Only standard filters, and not LZW", d => d.Dictionaries.Where(n => n.IsStream).SelectMany(FilterFlaws)),
        new("6.1.9-1", "Number, generation, obj and endobj stand as they should", d => d.Raw.Where(o => !o.IsSpaced).Select(o => new Flaw("the words round the object are not parted as they should be", o.Number))),
        new("6.1.10-1", "Inline pictures have standard filters, and not LZW", d => d.Contents.SelectMany(c => c.InlinePictures.SelectMany(FilterFlaws).Select(f => f with { Page = c.Page.Number }))),
        new("6.1.12-1", "Permissions are UR3 and DocMDP only", d => d.Catalog["Perms"].Keys.Where(k => k is not ("UR3" or "DocMDP")).Select(k => new Flaw($"permissions have {k}", d.Catalog["Perms"].Object))),
        new("6.1.13-1", "Integers fit into 32 bits", d => LimitFlaws(d, Limit.LargeInteger, "an integer is beyond 32 bits")),
        new("6.1.13-2", "Real numbers are no larger than 3.403 × 10^38", d => LimitFlaws(d, Limit.LargeReal, "a real number is too large")),
        new("6.1.13-3", "Strings have at most 32,767 bytes", d => LimitFlaws(d, Limit.LongString, "a string is longer than 32,767 bytes")),
        new("6.1.13-4", "Names have at most 127 bytes", d => LimitFlaws(d, Limit.LongName, "a name is longer than 127 bytes")),
        new("6.1.13-5", "Real numbers are 0 or no nearer to it than 1.175 × 10^-38", d => LimitFlaws(d, Limit.SmallReal, "a real number is too near to 0")),
        new("6.1.13-7", "There are at most 8,388,607 objects", d => Flaw.Unless(d.File.Objects.Count <= MostObjects, "there are too many objects")),
        new("6.1.13-8", "q is nested at most 28 deep", d => d.Contents.Where(c => c.DeepestNesting > DeepestNesting).Select(c => new Flaw($"q is nested {c.DeepestNesting} deep", c.Page.Node.Object, c.Page.Number))),
        new("6.1.13-9", "DeviceN spaces have at most 32 colourants", d => ColourSpaces.All(d).Where(s => s.Kind == "DeviceN" && s.Node.Items.ElementAtOrDefault(1).Items.Count() > MostColourants).Select(s => Flaw.At(s.Node, "a DeviceN space has more than 32 colourants"))),
        new("6.1.13-10", "CIDs are at most 65,535", d => d.Fonts.Where(f => f.IsComposite && f.Widths.Keys.Any(c => c > LargestCid)).Select(f => Flaw.At(f.Node, "the font has a CID above 65,535"))),
        new("6.1.13-11", "Page boxes measure from 3 to 14,400 units", d => d.Pages.SelectMany(BoxFlaws)),
    ];

    private static bool HasHeader(ReadOnlySpan<byte> bytes)
        => bytes.Length > 9 && bytes.StartsWith("%PDF-1."u8) && bytes[7] is >= (byte)'0' and <= (byte)'7' && RawReader.IsLineEnd(bytes[8]);

    private static bool HasBinaryComment(ReadOnlySpan<byte> bytes)
    {
        int line = bytes[..Math.Min(bytes.Length, 64)].IndexOfAny((byte)'\r', (byte)'\n');
        if (line < 0)
        {
            return false;
        }

        line += bytes[line..].StartsWith("\r\n"u8) ? 2 : 1;
        return bytes.Length > line + 5 && bytes[line] == '%' && bytes.Slice(line + 1, 4).IndexOfAnyInRange((byte)0, (byte)127) < 0;
    }

    private static bool EndsWithMarker(ReadOnlySpan<byte> bytes)
        => bytes.EndsWith("%%EOF"u8) || bytes.EndsWith("%%EOF\n"u8) || bytes.EndsWith("%%EOF\r"u8) || bytes.EndsWith("%%EOF\r\n"u8);

    private static IEnumerable<Flaw> CrossReferences(Document document)
    {
        foreach (string repair in document.File.Repairs)
        {
            yield return new Flaw(repair.TrimEnd('.'));
        }

        ReadOnlyMemory<byte> bytes = document.File.Bytes;
        foreach ((int number, long offset) in document.File.Offsets)
        {
            if (!RawReader.StandsAt(bytes.Span, number, offset))
            {
                yield return new Flaw("the object is not where the cross-references say", number);
            }
        }

        int table = bytes.Span.LastIndexOf("\nxref"u8);
        if (table >= 0 && !document.File.Bytes.AsSpan(table + 5).StartsWith("\n0"u8) && !IsSingleLineEnd(bytes.Span[(table + 5)..]))
        {
            yield return new Flaw("more or less than an end of line stands between xref and the first section");
        }
    }

    private static bool IsSingleLineEnd(ReadOnlySpan<byte> rest)
    {
        int length = rest.StartsWith("\r\n"u8) ? 2 : rest.Length > 0 && RawReader.IsLineEnd(rest[0]) ? 1 : 0;
        return length > 0 && rest.Length > length && char.IsAsciiDigit((char)rest[length]);
    }

    private static IEnumerable<Flaw> HexFaults(Document document, HexFault fault, string message)
    {
        foreach (RawObject raw in document.Raw.Where(o => o.Hex.HasFlag(fault)))
        {
            yield return new Flaw(message, raw.Number);
        }

        // The data of inline pictures would be taken for strings.
        HashSet<PdfPage> withData = [.. document.Contents.Where(c => c.InlinePictures.Count > 0).Select(c => c.Page)];
        foreach (PdfPage page in document.Pages.Where(p => !withData.Contains(p) && p.Node["Contents"].Each.Any(c => RawScanner.FaultsOf(c.Decoded.Span).HasFlag(fault))))
        {
            yield return Flaw.At(page.Node, message, page.Number);
        }
    }

    private static IEnumerable<Flaw> FilterFlaws(Node stream)
        => stream["Filter"].Each.Where(f => f.Name is { } name && !IsAllowed(name, stream)).Select(f => Flaw.At(stream, $"the filter {f.Name} may not be used"));

    private static bool IsAllowed(string filter, Node stream) => filter switch
    {
        "ASCIIHexDecode" or "ASCII85Decode" or "FlateDecode" or "RunLengthDecode" or "CCITTFaxDecode" or "JBIG2Decode" or "DCTDecode" or "JPXDecode" => true,
        "AHx" or "A85" or "Fl" or "RL" or "CCF" or "DCT" => true,
        "Crypt" => stream["DecodeParms"].Each.All(p => p["Name"].Name is null or "Identity"),
        _ => false,
    };

    private static IEnumerable<Flaw> LimitFlaws(Document document, Limit limit, string message)
    {
        foreach (Node node in document.File.Objects.Where(o => o.Token is IToken token && Limits.BrokenBy(token).Contains(limit)))
        {
            yield return Flaw.At(node, message);
        }

        foreach (PageContent content in document.Contents.Where(c => c.BrokenLimits.Contains(limit)))
        {
            yield return new Flaw(message, content.Page.Node.Object, content.Page.Number);
        }
    }

    private static IEnumerable<Flaw> BoxFlaws(PdfPage page)
    {
        foreach (string name in (string[])["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"])
        {
            if (page.Box(name) is { } box && (!IsFit(box[2] - box[0]) || !IsFit(box[3] - box[1])))
            {
                yield return Flaw.At(page.Node, $"{name} is smaller than 3 or larger than 14,400 units", page.Number);
            }
        }
    }

    private static bool IsFit(double length) => length is >= 3 and <= 14400;
}
