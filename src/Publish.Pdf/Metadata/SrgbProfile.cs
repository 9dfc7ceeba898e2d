namespace Publish.Pdf.Metadata;

/// <summary>An ICC profile for sRGB (IEC 61966-2-1), made here so that no foreign file is needed: three primaries and one curve.</summary>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";

    /// <summary>The profile's bytes; the same on every call.</summary>
    public static byte[] Create()
    {
        byte[] curve = IccBuilder.Curve(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        return IccBuilder.Build(
            "mntr",
            "RGB ",
            "XYZ ",
            ("desc", IccBuilder.Text(Name)),
            ("cprt", IccBuilder.Text("No copyright, use freely")),
            ("wtpt", IccBuilder.Xyz(IccBuilder.D50[0], IccBuilder.D50[1], IccBuilder.D50[2])),
            ("chad", IccBuilder.Numbers(1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517)),
            ("rXYZ", IccBuilder.Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", IccBuilder.Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", IccBuilder.Xyz(0.1431, 0.0606, 0.7139)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve));
    }
}
