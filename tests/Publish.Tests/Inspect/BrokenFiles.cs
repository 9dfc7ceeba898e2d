using Publish.Inspect;
using Xunit;

namespace Publish.Tests.Inspect;

/// <summary>Files each of which breaks one clause, by a change of the good one that a person can read.</summary>
internal static class BrokenFiles
{
    public static readonly BrokenFile[] All = [.. BrokenArchives.All, .. BrokenTags.All, .. BrokenPresses.All];

    /// <summary>By the standard's name: xUnit wants public types in public tests.</summary>
    public static TheoryData<string, string, string> Cases => [.. All.Select(b => (b.Standard.ToString(), b.Clause, b.Name))];

    public static byte[] Make(Standard standard, string clause, string name)
    {
        BrokenFile broken = All.Single(b => b.Standard == standard && b.Clause == clause && b.Name == name);
        EditablePdf file = standard == Standard.PdfX4 ? SampleFiles.Press : SampleFiles.Screen;
        return broken.Finish(broken.Change(file).ToBytes());
    }
}

/// <param name="Name">What is wrong with it.</param>
/// <param name="Change">Of the objects.</param>
/// <param name="Finish">Of the bytes after that.</param>
internal sealed record BrokenFile(Standard Standard, string Clause, string Name, Func<EditablePdf, EditablePdf> Change, Func<byte[], byte[]> Finish)
{
    public static BrokenFile By(Standard standard, string clause, string name, Func<EditablePdf, EditablePdf> change) => new(standard, clause, name, change, bytes => bytes);
}
