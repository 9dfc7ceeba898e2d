using System.Globalization;
using System.Xml.Linq;

namespace Publish.Import.Reading.Docx;

/// <summary>Symbols that a file names by the place in a font and not by their character.</summary>
internal static class DocxSymbols
{
    private const int PrivateStart = 0xF000;

    // Adobe's Symbol encoding from 0x61, Greek small and capital letters, and the signs that texts use (unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt).
    private const string Greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    private const string GreekCapitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";

    private static readonly Dictionary<int, string> Signs = new()
    {
        [0x2B] = "+", [0x2D] = "−", [0x3D] = "=", [0xA3] = "≤", [0xA5] = "∞", [0xAB] = "↔", [0xAC] = "←", [0xAD] = "↑", [0xAE] = "→", [0xAF] = "↓", [0xB0] = "°", [0xB1] = "±", [0xB3] = "≥", [0xB4] = "×",
        [0xB6] = "∂", [0xB7] = "•", [0xB8] = "÷", [0xB9] = "≠", [0xBA] = "≡", [0xBB] = "≈", [0xBC] = "…", [0xCE] = "∈", [0xD6] = "√", [0xE5] = "∑", [0xF2] = "∫",
    };

    /// <summary>The character, where the file gives one and not a place in a font.</summary>
    public static string? Own(XElement symbol) => Code(symbol) is int code and > 0x20 and < 0xD800 ? ((char)code).ToString() : null;

    /// <summary>The character that a place in the font Symbol has, or null.</summary>
    public static string? Known(XElement symbol)
    {
        int place = (Code(symbol) ?? 0) - PrivateStart;
        return !string.Equals(symbol.Value("font"), "Symbol", StringComparison.OrdinalIgnoreCase) ? null
            : place is >= 'a' and <= 'z' ? Greek[place - 'a'].ToString()
            : place is >= 'A' and <= 'Z' ? GreekCapitals[place - 'A'].ToString()
            : Signs.GetValueOrDefault(place);
    }

    private static int? Code(XElement symbol) => int.TryParse(symbol.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) ? code : null;
}
