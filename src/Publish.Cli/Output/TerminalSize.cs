namespace Publish.Cli.Output;

/// <summary>The size that a terminal reports, in cells. Zero where it reports none, as <c>ssh -tt</c> and <c>docker -t</c> without a terminal do.</summary>
internal readonly record struct TerminalSize(int ReportedWidth, int ReportedHeight)
{
    private const int UsualWidth = 80;
    private const int UsualHeight = 24;
    private const int LeastWidth = 40;
    private const int LeastHeight = 4;

    /// <summary>Whether tables and the progress display have room: Spectre.Console never ends in a few columns.</summary>
    public bool CanDraw => ReportedWidth >= LeastWidth && ReportedHeight >= LeastHeight;

    public int Width => ReportedWidth > 0 ? ReportedWidth : UsualWidth;

    public int Height => ReportedHeight > 0 ? ReportedHeight : UsualHeight;
}
