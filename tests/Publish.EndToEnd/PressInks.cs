using System.Globalization;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What Ghostscript would print of a page with each ink, as a share of the sheet.</summary>
internal sealed record PressInks(double Cyan, double Magenta, double Yellow, double Black)
{
    public bool HasColour => Cyan + Magenta + Yellow > 0;

    public static PressInks[] Of(string pdf)
    {
        Finished inks = Judges.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-o", "-", "-sDEVICE=inkcov", pdf);
        Assert.Equal(0, inks.ExitCode);
        return [.. inks.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static PressInks Read(string line)
    {
        double[] shares = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        return new PressInks(shares[0], shares[1], shares[2], shares[3]);
    }
}
