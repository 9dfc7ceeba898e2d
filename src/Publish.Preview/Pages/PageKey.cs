using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Preview.Pages;

/// <summary>A name for what a page looks like: two pages of one name need be drawn once only.</summary>
internal static class PageKey
{
    private const int Length = 16;

    public static string Of(Page page)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{page.Width.Value:0.###} {page.Height.Value:0.###} {page.Folio}\n");
        foreach (PageItem item in page.Items)
        {
            switch (item)
            {
                case TextItem line: Append(text, line); break;
                case RuleItem rule: text.Append(CultureInfo.InvariantCulture, $"r{rule.Area}\n"); break;
                case ImageItem image: text.Append(CultureInfo.InvariantCulture, $"i{image.Area} {image.Image.Path} {Convert.ToHexString(SHA256.HashData(image.Image.Data.Span))}\n"); break;
                default: throw new InvalidOperationException($"unknown item {item.GetType().Name}");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static void Append(StringBuilder text, TextItem line)
    {
        text.Append(CultureInfo.InvariantCulture, $"t{line.X.Value:0.##} {line.Baseline.Value:0.##}");
        foreach (PlacedRun placed in line.Runs)
        {
            text.Append(CultureInfo.InvariantCulture, $" {placed.X.Value:0.##} {placed.Run.Style.Size.Value:0.##} {placed.Run.Shape.Face.Name} ").Append(placed.Run.Shape.Text);
        }

        text.Append('\n');
    }
}
