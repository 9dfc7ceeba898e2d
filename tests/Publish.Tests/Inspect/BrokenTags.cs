using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/UA-1.</summary>
internal static class BrokenTags
{
    public static readonly BrokenFile[] All =
    [
        Break("7.3-1", "a figure without a description", f => f.Replace("/Alt (a red square) ", "")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfUA1, clause, name, change);
}
