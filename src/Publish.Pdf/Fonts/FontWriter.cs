using System.Security.Cryptography;
using Publish.Pdf.Objects;
using Publish.Text.Fonts;

namespace Publish.Pdf.Fonts;

/// <summary>Embeds a font as Type0 with a CIDFontType2 descendant: code = CID = glyph (ISO 32000-1, 9.7).</summary>
internal static class FontWriter
{
    private const int Symbolic = 4;
    private const int FixedPitch = 1;
    private const int Italic = 64;

    public static void Write(ObjectWriter file, FontResource font)
    {
        byte[] data = font.BuildFile();
        string name = SubsetTag(data) + "+" + font.Face.Name;
        ObjectId descendant = file.Allocate(4);
        ObjectId descriptor = descendant.At(1);
        ObjectId program = descendant.At(2);
        ObjectId toUnicode = descendant.At(3);
        using (DictionaryWriter type0 = file.Dictionary(font.Id))
        {
            type0.Name("Type", "Font").Name("Subtype", "Type0").Name("BaseFont", name).Name("Encoding", "Identity-H");
            using (ArrayWriter descendants = type0.Array("DescendantFonts"))
            {
                descendants.Reference(descendant);
            }

            type0.Reference("ToUnicode", toUnicode);
        }

        WriteDescendant(file, font, name, descendant, descriptor);
        WriteDescriptor(file, font.Face, name, descriptor, program, data);
        file.Stream(program, data, d => d.Integer("Length1", data.Length));
        file.Stream(toUnicode, ToUnicodeMap.Build(font.Glyphs).Written);
    }

    private static void WriteDescendant(ObjectWriter file, FontResource font, string name, ObjectId id, ObjectId descriptor)
    {
        using DictionaryWriter descendant = file.Dictionary(id);
        descendant.Name("Type", "Font").Name("Subtype", "CIDFontType2").Name("BaseFont", name);
        using (DictionaryWriter system = descendant.Dictionary("CIDSystemInfo"))
        {
            system.Text("Registry", "Adobe").Text("Ordering", "Identity").Integer("Supplement", 0);
        }

        descendant.Reference("FontDescriptor", descriptor).Name("CIDToGIDMap", "Identity").Integer("DW", 0);
        using ArrayWriter widths = descendant.Array("W");
        WriteWidths(widths, font.Glyphs);
    }

    /// <summary>Runs of glyphs with codes in a row, each as <c>first [w w …]</c>.</summary>
    private static void WriteWidths(ArrayWriter widths, List<FontGlyph> glyphs)
    {
        for (int i = 0; i < glyphs.Count;)
        {
            widths.Integer(glyphs[i].Code);
            using ArrayWriter run = widths.Array();
            int code = glyphs[i].Code;
            for (; i < glyphs.Count && glyphs[i].Code == code; i++, code++)
            {
                run.Real(glyphs[i].Width);
            }
        }
    }

    private static void WriteDescriptor(ObjectWriter file, FontFace face, string name, ObjectId id, ObjectId program, byte[] data)
    {
        double unit = 1000.0 / face.UnitsPerEm;
        GlyphBox box = FontFileHeader.ReadBounds(data);
        using DictionaryWriter descriptor = file.Dictionary(id);
        descriptor.Name("Type", "FontDescriptor").Name("FontName", name).Text("FontFamily", face.Description.Family)
            .Integer("Flags", Symbolic | (face.Description.IsFixedPitch ? FixedPitch : 0) | (face.Description.IsItalic ? Italic : 0))
            .Reals("FontBBox", box.XMin * unit, box.YMin * unit, box.XMax * unit, box.YMax * unit)
            .Real("ItalicAngle", face.Description.ItalicAngle)
            .Real("Ascent", face.Ascender * unit)
            .Real("Descent", face.Descender * unit)
            .Real("CapHeight", face.CapHeight * unit)
            .Integer("StemV", StemWidth(face.Description.Weight))
            .Integer("FontWeight", Math.Clamp(face.Description.Weight / 100 * 100, 100, 900))
            .Reference("FontFile2", program);
    }

    /// <summary>A guess from the weight: TrueType does not say, and readers use it only where the font is missing.</summary>
    private static int StemWidth(int weight) => 10 + (weight * weight / 2000);

    /// <summary>Six letters before the name of a partly embedded font (9.6.4), from its content, so that two subsets never share a name.</summary>
    private static string SubsetTag(byte[] data)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        Span<char> tag = stackalloc char[6];
        for (int i = 0; i < tag.Length; i++)
        {
            tag[i] = (char)('A' + (hash[i] % 26));
        }

        return new string(tag);
    }
}
