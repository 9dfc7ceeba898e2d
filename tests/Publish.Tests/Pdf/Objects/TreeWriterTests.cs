using System.Text;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Pdf.Objects;

public sealed class TreeWriterTests
{
    [Fact]
    public void A_small_tree_is_one_node() => Assert.Contains("1 0 obj\n<< /Nums [0 (v0) 1 (v1) 2 (v2)] >>\n", NumberTree(3), StringComparison.Ordinal);

    [Fact]
    public void A_large_tree_has_leaves_with_limits()
    {
        string tree = NumberTree(130);

        Assert.Contains("1 0 obj\n<< /Kids [2 0 R 3 0 R 4 0 R] >>\n", tree, StringComparison.Ordinal);
        Assert.Contains("2 0 obj\n<< /Limits [0 63] /Nums [0 (v0) ", tree, StringComparison.Ordinal);
        Assert.Contains("3 0 obj\n<< /Limits [64 127] /Nums [64 (v64) ", tree, StringComparison.Ordinal);
        Assert.Contains("4 0 obj\n<< /Limits [128 129] /Nums [128 (v128) 129 (v129)] >>\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stand_in_the_order_of_their_bytes()
    {
        string[] names = ["\u06A9", "b", "a", "\u0627", "B"];
        Array.Sort(names, TreeWriter.CompareNames);

        Assert.Equal(["B", "a", "b", "\u0627", "\u06A9"], names);
    }

    private static string NumberTree(int count)
    {
        using var output = new MemoryStream();
        using var file = new ObjectWriter(output, PdfSyntax.Readable);
        TreeWriter.WriteNumberTree(file, file.Allocate(), [.. Enumerable.Range(0, count)], (array, index) => array.Text($"v{index}"));
        return Encoding.Latin1.GetString(output.ToArray());
    }
}
