using System.Globalization;

namespace Publish.Layout.Pages;

/// <summary>The pages as text that a person can read and a test can compare: one line an item, in reading order.</summary>
/// <remarks>
/// <c>page INDEX folio F recto WxH</c>, then <c>anchor NAME</c> for each place that links lead to, then the items:
/// <c>text ROLE left right baseline size "text"</c> (from the page's top left, in points; artifacts have the role Artifact),
/// <c>rule</c> and <c>image</c> with left, top, right, bottom, <c>polygon</c> with its corners, and <c>link</c> with its area and target.
/// </remarks>
public static class PageDump
{
    public static void Write(PagedBook book, TextWriter output)
    {
        ILookup<int, string> anchors = book.Destinations.ToLookup(d => d.Value.PageIndex, d => d.Key);
        foreach (Page page in book.Pages)
        {
            output.Write(Line($"page {page.Index} folio {page.Folio} {(page.Side == PageSide.Recto ? "recto" : "verso")} {page.Width.Value:0.##}x{page.Height.Value:0.##}"));
            foreach (string anchor in anchors[page.Index].Order(StringComparer.Ordinal))
            {
                output.Write(Line($"  anchor {anchor}"));
            }

            foreach (string item in page.Items.SelectMany(Describe))
            {
                output.Write(Line($"  {item}"));
            }

            foreach (LinkArea link in page.Links)
            {
                string target = link.Target switch { AnchorTarget anchor => anchor.Anchor, UriTarget uri => uri.Uri, _ => "?" };
                output.Write(Line($"  link {Describe(link.Area)} {target}"));
            }
        }
    }

    private static IEnumerable<string> Describe(PageItem item) => item switch
    {
        TextLine line => line.Segments.Select(segment => Describe(line, segment)),
        RuleItem rule => [$"rule {RoleOf(rule.Element)} {Describe(rule.Area)}"],
        ImageItem image => [$"image {RoleOf(image.Element)} {Describe(image.Area)} {image.Image.Path}"],
        PolygonItem polygon => [$"polygon {RoleOf(null)} {string.Join(' ', polygon.Corners.Select(c => Line0($"{c.X.Value:0.##},{c.Y.Value:0.##}")))}"],
        _ => throw new InvalidOperationException($"unknown item {item.GetType().Name}"),
    };

    private static string Describe(TextLine line, TextSegment segment) =>
        Line0($"text {RoleOf(segment.Element)} {line.LeftOf(segment).Value:0.##} {line.RightOf(segment).Value:0.##} {line.Baseline.Value:0.##} {segment.Runs[0].Run.FontSize.Value:0.##} \"{segment.Text}\"");

    /// <summary>The element's role; inside a table after that of its cell, as in <c>TableData/Code</c>, and so in the contents and the index.</summary>
    private static string RoleOf(StructureElement? element)
    {
        for (StructureElement? around = element?.Parent; around is not null; around = around.Parent)
        {
            if (around.Role is StructureRole.TableData or StructureRole.TableHeader or StructureRole.TableOfContents or StructureRole.Index)
            {
                return $"{around.Role}/{element!.Role}";
            }
        }

        return element?.Role.ToString() ?? "Artifact";
    }

    private static string Describe(Rectangle area) => Line0($"{area.Left.Value:0.##} {area.Top.Value:0.##} {area.Right.Value:0.##} {area.Bottom.Value:0.##}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";

    private static string Line0(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
