using Publish.Pdf.Objects;

namespace Publish.Pdf.Images;

/// <summary>Writes pictures as image XObjects (ISO 32000-1, 8.9.5).</summary>
internal static class ImageWriter
{
    public static ObjectId Write(ObjectWriter file, Picture picture)
    {
        ObjectId id = file.Allocate();
        ObjectId? mask = picture.Alpha is null ? null : WriteMask(file, picture);
        ObjectId? profile = WriteProfile(file, picture);
        file.Stream(
            id,
            picture.Data.Span,
            dictionary =>
            {
                WriteHead(dictionary, picture.Width, picture.Height, picture.Bits);
                WriteColorSpace(dictionary, picture, profile);
                WriteDecoding(dictionary, picture);
                if (mask is { } maskId)
                {
                    dictionary.Reference("SMask", maskId);
                }
            },
            compress: picture.Encoding == PictureEncoding.Raw);
        return id;
    }

    private static void WriteHead(DictionaryWriter dictionary, int width, int height, int bits)
        => dictionary.Name("Type", "XObject").Name("Subtype", "Image").Integer("Width", width).Integer("Height", height).Integer("BitsPerComponent", bits);

    private static ObjectId WriteMask(ObjectWriter file, Picture picture)
    {
        ObjectId id = file.Allocate();
        file.Stream(id, picture.Alpha, dictionary =>
        {
            WriteHead(dictionary, picture.Width, picture.Height, 8);
            dictionary.Name("ColorSpace", "DeviceGray");
        });
        return id;
    }

    private static ObjectId? WriteProfile(ObjectWriter file, Picture picture)
    {
        if (picture.Profile is not { } profile)
        {
            return null;
        }

        ObjectId id = file.Allocate();
        file.Stream(id, profile, dictionary => dictionary.Integer("N", (int)picture.Colors));
        return id;
    }

    private static void WriteColorSpace(DictionaryWriter dictionary, Picture picture, ObjectId? profile)
    {
        PdfBuffer value = dictionary.Key("ColorSpace");
        if (picture.Palette is not { } palette)
        {
            WriteBaseSpace(value, picture.Colors, profile);
            return;
        }

        value.Raw("[/Indexed "u8);
        WriteBaseSpace(value, picture.Colors, profile);
        value.Raw((byte)' ').Integer((palette.Length / 3) - 1).Raw((byte)' ').HexString(palette).Raw((byte)']');
    }

    private static void WriteBaseSpace(PdfBuffer value, ColorModel colors, ObjectId? profile)
    {
        if (profile is { } id)
        {
            value.Raw("[/ICCBased "u8).Reference(id).Raw((byte)']');
        }
        else
        {
            value.Name(colors switch { ColorModel.Gray => "DeviceGray", ColorModel.Rgb => "DeviceRGB", _ => "DeviceCMYK" });
        }
    }

    private static void WriteDecoding(DictionaryWriter dictionary, Picture picture)
    {
        if (picture.InvertCmyk)
        {
            dictionary.Reals("Decode", 1, 0, 1, 0, 1, 0, 1, 0);
        }

        if (picture.TransparentColor is { } color)
        {
            using ArrayWriter mask = dictionary.Array("Mask");
            foreach (int sample in color)
            {
                mask.Integer(sample).Integer(sample);
            }
        }

        if (picture.Encoding == PictureEncoding.Jpeg)
        {
            dictionary.Name("Filter", "DCTDecode");
        }
        else if (picture.Encoding == PictureEncoding.PngRows)
        {
            dictionary.Name("Filter", "FlateDecode");
            using DictionaryWriter parameters = dictionary.Dictionary("DecodeParms");
            parameters.Integer("Predictor", 15).Integer("Colors", picture.SamplesPerPixel).Integer("BitsPerComponent", picture.Bits).Integer("Columns", picture.Width);
        }
    }
}
