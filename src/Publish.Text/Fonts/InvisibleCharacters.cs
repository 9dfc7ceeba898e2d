using System.Globalization;
using System.Text;
using Publish.Core.Unicode;

namespace Publish.Text.Fonts;

/// <summary>Characters that need no glyph of their own.</summary>
internal static class InvisibleCharacters
{
    /// <summary>What steers order and breaks only and never comes to the shaper: bidi controls, hard breaks, soft hyphens, byte order marks.</summary>
    public static bool IsNeverDrawn(char c) =>
        FormatCharacters.IsBidiControl(c) || c is FormatCharacters.SoftHyphen or FormatCharacters.ByteOrderMark or (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>HarfBuzz draws nothing for them: Default_Ignorable_Code_Point (DerivedCoreProperties.txt, Unicode 17.0).</summary>
    public static bool IsDefaultIgnorable(int c) => c switch
    {
        0x00AD or 0x034F or 0x061C or 0x3164 or 0xFEFF or 0xFFA0 => true,
        (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F) => true,
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>Whether a character has no ink by its nature: spaces, controls and what Unicode calls blank.</summary>
    public static bool IsInkless(Rune c) => IsDefaultIgnorable(c.Value) || c.Value is 0x2800 or 0x1D159 or 0x16FE4 ||
        Rune.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>Spaces of other widths, which HarfBuzz makes from the face's space where it lacks them.</summary>
    public static bool IsSpace(int c) => c is '\t' or 0x00A0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000;
}
