using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>PdfPig's filters, with an end to how much a stream may unpack to.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int LargestStream = 256 << 20;

    /// <summary>Deflate never does better.</summary>
    private const int BestRatio = 1032;

    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. Inner.GetFilters(dictionary).Select(f => new BoundedFilter(f))];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. Inner.GetNamedFilters(names).Select(f => new BoundedFilter(f))];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. Inner.GetAllFilters().Select(f => new BoundedFilter(f))];

    private sealed class BoundedFilter(IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > LargestStream / BestRatio && inner is FlateFilter && UnpacksToMore(input))
            {
                throw new PdfDocumentFormatException("a stream unpacks to more than is looked at");
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static bool UnpacksToMore(Memory<byte> input)
        {
            byte[] buffer = new byte[64 * 1024];
            long length = 0;
            using var zlib = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
            try
            {
                for (int read; length <= LargestStream && (read = zlib.Read(buffer)) > 0;)
                {
                    length += read;
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return false;
            }

            return length > LargestStream;
        }
    }
}
