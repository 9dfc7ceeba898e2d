using Publish.Pdf.Objects;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Pdf.Fonts;

/// <summary>The fonts of a file, named and numbered in the order of their first use.</summary>
internal sealed class FontSet(ObjectWriter file)
{
    private readonly Dictionary<FontFace, TextEncoder> _encoders = [];
    private readonly List<FontResource> _resources = [];

    public EncodedText Encode(ShapedText shape, double scale, double rise)
    {
        if (!_encoders.TryGetValue(shape.Face, out TextEncoder? encoder))
        {
            encoder = new TextEncoder(shape.Face, Open);
            _encoders.Add(shape.Face, encoder);
        }

        return encoder.Encode(shape, scale, rise);
    }

    /// <summary>Writes all fonts, and under <paramref name="resources"/> the dictionary that names them for the pages.</summary>
    public void Write(ObjectId resources)
    {
        using (DictionaryWriter names = file.Dictionary(resources))
        {
            foreach (FontResource font in _resources)
            {
                names.Reference(font.Name, font.Id);
            }
        }

        foreach (FontResource font in _resources)
        {
            FontWriter.Write(file, font);
        }
    }

    private FontResource Open(FontFace face)
    {
        var font = new FontResource($"F{_resources.Count + 1}", face, file.Allocate());
        _resources.Add(font);
        return font;
    }
}
