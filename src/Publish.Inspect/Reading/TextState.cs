using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>As much of the text state (ISO 32000-1, 9.3 and 9.4) as says what is shown in which font, and on which line.</summary>
internal sealed class TextState
{
    private double[] _line = [1, 0, 0, 1, 0, 0];
    private double _leading;

    public Node Font { get; set; }

    public double Size { get; set; }

    public int Mode { get; private set; }

    public double X => _line[4];

    public double Y => _line[5];

    public void Begin() => _line = [1, 0, 0, 1, 0, 0];

    public Saved Save() => new(Font, Size, Mode, _leading);

    public void Restore(Saved saved)
    {
        Font = saved.Font;
        Size = saved.Size;
        Mode = saved.Mode;
        _leading = saved.Leading;
    }

    /// <summary>Takes the operators that move to another line or change the rendering mode, and no other.</summary>
    public void Move(Operation operation)
    {
        double[] n = [.. operation.Operands.OfType<NumericToken>().Select(t => t.Data)];
        switch (operation.Name)
        {
            case "Tm" when n.Length == 6:
                _line = n;
                break;
            case "TL" when n.Length == 1:
                _leading = n[0];
                break;
            case "Tr" when n.Length == 1:
                Mode = (int)Math.Clamp(n[0], 0, 7);
                break;
            case "TD" when n.Length == 2:
                _leading = -n[1];
                Translate(n[0], n[1]);
                break;
            case "Td" when n.Length == 2:
                Translate(n[0], n[1]);
                break;
            case "T*" or "'" or "\"":
                Translate(0, -_leading);
                break;
            default:
                break;
        }
    }

    private void Translate(double x, double y)
        => _line = [_line[0], _line[1], _line[2], _line[3], (x * _line[0]) + (y * _line[2]) + _line[4], (x * _line[1]) + (y * _line[3]) + _line[5]];

    internal readonly record struct Saved(Node Font, double Size, int Mode, double Leading);
}
