using Publish.Pdf.Objects;
using Publish.Text.Fonts;

namespace Publish.Pdf.Fonts;

/// <summary>The fonts of a file, named and numbered in the order of their first use.</summary>
internal sealed class EmbeddedFonts(ObjectWriter file)
{
    private readonly Dictionary<FontFace, TextEncoder> _encoders = [];
    private readonly List<FontResource> _resources = [];

    /// <summary>The encoder of a face, which lasts as long as the file.</summary>
    public TextEncoder For(FontFace face)
    {
        if (!_encoders.TryGetValue(face, out TextEncoder? encoder))
        {
            encoder = new TextEncoder(face, Open);
            _encoders.Add(face, encoder);
        }

        return encoder;
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
