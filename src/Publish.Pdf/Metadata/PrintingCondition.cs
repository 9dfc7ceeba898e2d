namespace Publish.Pdf.Metadata;

/// <summary>The printing condition that a press file is made for (the output intent of ISO 15930-7).</summary>
/// <param name="Identifier">As registered, or a name of our own.</param>
/// <param name="Registry">Where the identifier is registered; null for none.</param>
/// <param name="Components">Of the profile's colours.</param>
internal sealed record PrintingCondition(string Identifier, string? Registry, string Info, int Components, byte[] Profile)
{
    /// <summary>What sRGB's luminance is raised to for the gray value that prints as light.</summary>
    public const double GrayExponent = 1.75;

    private const string GrayName = "Black ink, dot gain 20 %";

    /// <summary>One ink. The curve is that of a dot that grows by a fifth, as on usual uncoated paper.</summary>
    public static PrintingCondition Gray() => new(GrayName, null, GrayName, 1, IccBuilder.Build(
        "prtr",
        "GRAY",
        "XYZ ",
        ("desc", IccBuilder.Text(GrayName)),
        ("cprt", IccBuilder.Text("No copyright, use freely")),
        ("wtpt", IccBuilder.Xyz(IccBuilder.D50[0], IccBuilder.D50[1], IccBuilder.D50[2])),
        ("kTRC", IccBuilder.Curve(0, GrayExponent))));

    /// <summary>Four inks on coated paper; Profiles/README.md says where the profile is from.</summary>
    public static PrintingCondition FourInks()
    {
        using Stream resource = typeof(PrintingCondition).Assembly.GetManifestResourceStream("FOGRA39L.icc")
            ?? throw new InvalidOperationException("the profile FOGRA39L.icc is missing from the program");
        byte[] profile = new byte[resource.Length];
        resource.ReadExactly(profile);
        return new PrintingCondition("FOGRA39", "http://www.color.org", "Coated FOGRA39 (ISO 12647-2:2004/Amd 1)", 4, profile);
    }
}
