using System.Text;
using System.Xml;

namespace Publish.Epub.Content;

/// <summary>Writes XML that a person can read: every block element on a line of its own, never a space added inside running text.</summary>
/// <remarks>XmlWriter's own indenting would put a line break between two inline elements, and a reader would show it as a space.</remarks>
internal sealed class MarkupWriter : IDisposable
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Ops = "http://www.idpf.org/2007/ops";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _xml;
    private readonly string _defaultNamespace;
    private readonly Stack<Level> _levels = [];

    public MarkupWriter(string defaultNamespace)
    {
        _defaultNamespace = defaultNamespace;
        _xml = XmlWriter.Create(_stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = false,
            NewLineHandling = NewLineHandling.None,
        });
        _xml.WriteStartDocument();
        _xml.WriteWhitespace("\n");
    }

    /// <summary>The document type of HTML; first of all.</summary>
    public void Html5DocumentType()
    {
        _xml.WriteRaw("<!DOCTYPE html>\n");
    }

    /// <summary>Opens an element on a line of its own. Attributes whose value is null are left out.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        BreakLine();
        Open(name, attributes);
    }

    /// <summary>Opens an element in running text.</summary>
    public void StartInline(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes);

    public void Text(string text) => _xml.WriteString(XmlText.Clean(text));

    /// <summary>Closes the element opened last.</summary>
    public void End()
    {
        Level level = _levels.Pop();
        if (level.HasLines)
        {
            _xml.WriteWhitespace("\n" + Indent());
        }

        _xml.WriteFullEndElement();
    }

    /// <summary>An element on a line of its own that holds only text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        End();
    }

    /// <summary>An element that can hold nothing, on a line of its own.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        BreakLine();
        EmptyInline(name, attributes);
    }

    /// <summary>An element that can hold nothing, in running text.</summary>
    public void EmptyInline(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _levels.Pop();
        _xml.WriteEndElement();
    }

    /// <summary>Starts a new line of the file where a space does no harm.</summary>
    public void BreakLine()
    {
        if (_levels.TryPop(out Level level))
        {
            _levels.Push(level with { HasLines = true });
            _xml.WriteWhitespace("\n" + Indent());
        }
    }

    /// <summary>Ends the document and gives its bytes in UTF-8.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        _xml.WriteWhitespace("\n");
        _xml.WriteEndDocument();
        _xml.Flush();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private string Indent() => new(' ', 2 * _levels.Count);

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        (string? prefix, string local) = Split(name);
        _xml.WriteStartElement(prefix, local, prefix is null ? _defaultNamespace : NamespaceOf(prefix));
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                WriteAttribute(attribute, XmlText.Clean(value));
            }
        }

        _levels.Push(new Level(HasLines: false));
    }

    private void WriteAttribute(string name, string value)
    {
        (string? prefix, string local) = Split(name);
        _xml.WriteAttributeString(prefix, local, prefix is null ? null : NamespaceOf(prefix), value);
    }

    private static (string? Prefix, string Local) Split(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, name) : (name[..colon], name[(colon + 1)..]);
    }

    private static string NamespaceOf(string prefix) => prefix switch
    {
        "epub" => Ops,
        "dc" => DublinCore,
        "xml" => "http://www.w3.org/XML/1998/namespace",
        "xmlns" => "http://www.w3.org/2000/xmlns/",
        _ => throw new ArgumentException($"no namespace for the prefix {prefix}", nameof(prefix)),
    };

    private readonly record struct Level(bool HasLines);
}
