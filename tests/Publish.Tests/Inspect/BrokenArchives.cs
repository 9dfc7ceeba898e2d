using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/A-2a.</summary>
internal static class BrokenArchives
{
    public static readonly BrokenFile[] All =
    [
        Break("6.7.4-1", "a language that is none", f => f.Replace("/Lang (ur)", "/Lang (u r)")),
        Break("6.7.2.2-1", "not marked", f => f.Replace("/Marked true", "/Marked false")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfA2A, clause, name, change);
}
