namespace Publish.Pdf.Objects;

/// <summary>How the bytes are laid down; what the objects say is the same.</summary>
internal enum PdfSyntax
{
    /// <summary>Streams deflated, objects in object streams, a cross-reference stream.</summary>
    Compact,

    /// <summary>Nothing compressed, a classical cross-reference table: for people and tests.</summary>
    Readable,
}
