using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>What may be written to a terminal or a log. Made by string interpolation: the literal parts are Publish's own, and every inserted value is sanitized by <see cref="VisibleText"/>.</summary>
/// <remarks>Terminal writers take nothing else, so text of a manuscript, a file name or another program cannot be written raw by oversight.</remarks>
[InterpolatedStringHandler]
internal readonly struct TerminalText
{
    private readonly StringBuilder _text;

    public TerminalText(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
    }

    /// <summary>Text that is composed with control characters of Publish's own, such as colours and isolates. Its maker has sanitized what it took from elsewhere.</summary>
    public static TerminalText Drawn(string text)
    {
        var drawn = new TerminalText(text.Length, 0);
        drawn.AppendLiteral(text);
        return drawn;
    }

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(TerminalText value) => _text.Append(value._text);

    public void AppendFormatted(string? value, int alignment = 0)
    {
        string text = VisibleText.Of(value ?? "");
        _text.Append(alignment < 0 ? text.PadRight(-alignment) : text.PadLeft(alignment));
    }

    public void AppendFormatted<T>(T value, string? format = null) => AppendFormatted(value, 0, format);

    public void AppendFormatted<T>(T value, int alignment, string? format = null) =>
        AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString(), alignment);

    public override string ToString() => _text.ToString();
}
