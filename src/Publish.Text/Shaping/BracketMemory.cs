using System.Globalization;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>The script and face of the brackets that are open, so that a closing bracket looks like its opening one (UAX #24, 5.1): after a Hebrew word in Urdu they would differ.</summary>
internal sealed class BracketMemory
{
    private const int MaxDepth = 32;

    private readonly Stack<(byte Level, string Script, FontFace Face)> _open = new();

    public void Remember(ReadOnlySpan<char> cluster, byte level, string script, FontFace face)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(cluster[0]) == UnicodeCategory.OpenPunctuation && _open.Count < MaxDepth)
        {
            _open.Push((level, script, face));
        }
    }

    /// <summary>Of the opening bracket that a closing one belongs to; null for any other character.</summary>
    public (string? Script, FontFace? Face)? Recall(ReadOnlySpan<char> cluster, byte level) =>
        CharUnicodeInfo.GetUnicodeCategory(cluster[0]) == UnicodeCategory.ClosePunctuation && _open.TryPop(out (byte Level, string Script, FontFace Face) opening) && opening.Level == level
            ? (opening.Script, opening.Face)
            : null;
}
