namespace Publish.Pdf.Press;

/// <summary>Unpacks a PNG or JPEG file to three bytes a pixel in sRGB, transparent places over white; null where it cannot.</summary>
public delegate byte[]? RgbDecoder(ReadOnlyMemory<byte> file);
