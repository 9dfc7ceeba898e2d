using System.Text;
using System.Text.Unicode;
using Publish.Core.Source;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Files;

/// <summary>UTF-8 and nothing else: a byte that is no text is a mistake that somebody should know of.</summary>
internal static class Utf8Text
{
    private const int MaxControls = 20;

    public static SourceText? Read(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        int mark = bytes.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        bytes = bytes[mark..];
        if (!Utf8.IsValid(bytes))
        {
            int bad = FirstInvalid(bytes);
            var before = new SourceText(path, Encoding.UTF8.GetString(bytes[..bad]));
            string hint = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "it looks like UTF-16: save the file as UTF-8" : "save the file as UTF-8";
            diagnostics.Add(ManuscriptRules.InvalidText, new SourceSpan(before, before.Text.Length, 0), $"not UTF-8 text: bad byte 0x{bytes[bad]:X2} at offset {mark + bad}", hint);
            return null;
        }

        var text = new SourceText(path, Encoding.UTF8.GetString(bytes));
        ReportControls(text, diagnostics);
        return text;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static void ReportControls(SourceText source, DiagnosticBag diagnostics)
    {
        int at = ControlCharacters.IndexIn(source.Text);
        for (int count = 0; at >= 0 && count < MaxControls; count++)
        {
            diagnostics.Add(ManuscriptRules.ControlCharacter, new SourceSpan(source, at, 1), $"the control character U+{(int)source.Text[at]:X4} stands here", "delete it");
            int next = ControlCharacters.IndexIn(source.Text.AsSpan(at + 1));
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
