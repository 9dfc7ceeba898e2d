using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/X-4.</summary>
internal static class BrokenPresses
{
    public static readonly BrokenFile[] All =
    [
        Break("boxes-3", "a unit of its own", f => f.Replace("/TrimBox [91.8425 91.8425 291.8425 391.8425] /Resources << /Font 6 0 R /X", "/UserUnit 2 /TrimBox [91.8425 91.8425 291.8425 391.8425] /Resources << /Font 6 0 R /X")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfX4, clause, name, change);
}
