using System.Xml;

namespace Publish.Inspect.Epub;

/// <summary>Counts what an XML file holds before a tree is made of it, which takes a hundred times its bytes.</summary>
internal sealed class XmlBounds
{
    private const int DeepestElement = 256;

    /// <summary>Elements and attributes of all files together.</summary>
    private const int MostNodes = 2_000_000;

    private const long LongestFile = 32L << 20;

    private int _nodes;

    public static XmlReader Open(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LongestFile });

    /// <summary>Why a file is not looked at; null where it may be. What has been counted is added to what was counted before.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public string? ProblemOf(byte[] bytes)
    {
        using XmlReader reader = Open(bytes);
        while (reader.Read())
        {
            _nodes += 1 + reader.AttributeCount;
            if (_nodes > MostNodes)
            {
                return $"with it the EPUB has more than {MostNodes} elements and attributes: this is not looked at";
            }

            if (reader.Depth > DeepestElement)
            {
                return $"its elements are nested more than {DeepestElement} deep: this is not looked at";
            }
        }

        return null;
    }
}
