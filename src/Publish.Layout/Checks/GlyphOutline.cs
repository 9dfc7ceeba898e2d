using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Publish.Text.Fonts;

namespace Publish.Layout.Checks;

/// <summary>The outline of a glyph as lines, in font units, y up: read from the path that the preview draws, and so by other code than what makes room for ink.</summary>
internal sealed class GlyphOutline
{
    private const int CurveSteps = 8;

    private static readonly ConcurrentDictionary<(FontFace Face, ushort Glyph), GlyphOutline> Known = new();

    private GlyphOutline(ImmutableArray<(double X0, double Y0, double X1, double Y1)> lines) => Lines = lines;

    public ImmutableArray<(double X0, double Y0, double X1, double Y1)> Lines { get; }

    public static GlyphOutline Of(FontFace face, ushort glyph) => Known.GetOrAdd((face, glyph), static key => new GlyphOutline(Read(new GlyphPaths(key.Face)[key.Glyph])));

    private static ImmutableArray<(double X0, double Y0, double X1, double Y1)> Read(string path)
    {
        var lines = ImmutableArray.CreateBuilder<(double, double, double, double)>();
        (double X, double Y) start = default;
        (double X, double Y) at = default;
        foreach ((char command, double[] n) in Commands(path))
        {
            switch (command)
            {
                case 'M':
                    at = start = (n[0], n[1]);
                    break;
                case 'L':
                    lines.Add((at.X, at.Y, n[0], n[1]));
                    at = (n[0], n[1]);
                    break;
                case 'Q':
                    (double X, double Y) from = at;
                    for (int i = 1; i <= CurveSteps; i++)
                    {
                        double t = (double)i / CurveSteps;
                        (double X, double Y) to = (Bezier(from.X, n[0], n[2], t), Bezier(from.Y, n[1], n[3], t));
                        lines.Add((at.X, at.Y, to.X, to.Y));
                        at = to;
                    }

                    break;
                case 'Z':
                    lines.Add((at.X, at.Y, start.X, start.Y));
                    at = start;
                    break;
                default:
                    throw new InvalidOperationException($"unknown command {command}");
            }
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<(char Command, double[] Numbers)> Commands(string path)
    {
        for (int start = 0; start < path.Length;)
        {
            int end = path.AsSpan(start + 1).IndexOfAnyInRange('A', 'Z');
            end = end < 0 ? path.Length : start + 1 + end;
            yield return (path[start], [.. path[(start + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))]);
            start = end;
        }
    }

    private static double Bezier(double a, double b, double c, double t) => ((1 - t) * (1 - t) * a) + (2 * (1 - t) * t * b) + (t * t * c);
}
