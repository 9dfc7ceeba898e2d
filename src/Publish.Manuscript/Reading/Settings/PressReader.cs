using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary><c>press:</c> of book.yaml: the name of a profile, or a mapping with one and what takes the place of its choices.</summary>
internal static class PressReader
{
    private static readonly Dictionary<string, PressProfile> Profiles = new(StringComparer.Ordinal)
    {
        ["offset"] = PressProfile.Offset,
        ["print-on-demand"] = PressProfile.PrintOnDemand,
        ["grayscale"] = PressProfile.Grayscale,
    };

    private static readonly Dictionary<string, bool> Marks = new(StringComparer.Ordinal) { ["none"] = false, ["crop"] = true };
    private static readonly Dictionary<string, int> Signatures = new(StringComparer.Ordinal) { ["none"] = 1, ["4"] = 4, ["8"] = 8, ["16"] = 16 };

    public static PressSettings Read(MappingReader book)
    {
        if (book.Node("press") is YamlScalar)
        {
            return PressSettings.For(book.OneOf("press", Profiles) ?? PressSettings.Default.Profile);
        }

        if (book.Mapping("press") is not { } reader)
        {
            return PressSettings.Default;
        }

        var profile = PressSettings.For(reader.OneOf("profile", Profiles) ?? PressSettings.Default.Profile);
        PressSettings settings = profile with
        {
            Bleed = reader.Number("bleed", 0, 10) ?? profile.Bleed,
            CropMarks = ReadMarks(reader, profile.Profile),
            Signature = reader.OneOf("signature", Signatures) ?? profile.Signature,
            Safety = reader.Number("safety", 0, 30) ?? profile.Safety,
            Gutter = reader.Number("gutter", 0, 50),
            Resolution = reader.Number("resolution", 0, 1200) ?? profile.Resolution,
        };
        reader.ReportUnknown();
        return settings;
    }

    private static bool ReadMarks(MappingReader reader, PressProfile profile)
    {
        bool marks = reader.OneOf("marks", Marks) ?? false;
        if (marks && profile == PressProfile.PrintOnDemand)
        {
            reader.Wrong("marks", "none with print-on-demand, whose services refuse files with marks");
        }

        return marks && profile != PressProfile.PrintOnDemand;
    }
}
