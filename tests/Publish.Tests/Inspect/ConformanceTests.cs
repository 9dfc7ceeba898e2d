using Publish.Inspect;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Inspect;

public sealed class ConformanceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_exporter_writes_keeps_every_clause(bool isCompact)
    {
        PdfSyntax syntax = isCompact ? PdfSyntax.Compact : PdfSyntax.Readable;
        Assert.Empty(PdfInspector.Check(SampleFiles.WriteScreen(syntax), Standard.PdfA2A));
        Assert.Empty(PdfInspector.Check(SampleFiles.WriteScreen(syntax), Standard.PdfUA1));
        Assert.Empty(PdfInspector.Check(SampleFiles.WritePress(syntax), Standard.PdfX4));
    }

    [Fact]
    public void A_file_that_was_taken_apart_and_put_together_again_is_the_same()
    {
        Assert.Equal(SampleFiles.WriteScreen(PdfSyntax.Readable).Length, SampleFiles.Screen.ToBytes().Length);
        Assert.Empty(PdfInspector.Check(SampleFiles.Screen.ToBytes(), Standard.PdfA2A));
    }

    [Theory]
    [MemberData(nameof(BrokenFiles.Cases), MemberType = typeof(BrokenFiles))]
    public void A_broken_file_fails_in_the_clause_that_it_breaks(string standard, string clause, string name)
    {
        Standard held = Enum.Parse<Standard>(standard);
        Assert.Equal([clause], PdfInspector.Check(BrokenFiles.Make(held, clause, name), held).Select(f => f.Clause.Id).Distinct());
    }
}
