using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Publish.Core.Languages;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Layout.Cover;

/// <summary>A cover to be painted in two colours.</summary>
public sealed record CoverPage(Page Page, Colour Ground, Colour Ink);

/// <summary>Composes a cover for a book that has no picture of one: title, subtitle, an ornament, names and publisher in a double frame.</summary>
public static class CoverComposer
{
    private const double WidthMillimetres = 140;
    private const double HeightMillimetres = 210;
    private const double MarginMillimetres = 20;

    /// <summary>A title is set in the largest of these in which it takes few lines.</summary>
    private static readonly double[] TitleSizes = [46, 40, 34, 29, 25, 21];

    private static readonly Colour Ink = new(0xE6, 0xD3, 0xA3);

    /// <summary>Dark enough for the ink to stand out by more than 7 : 1.</summary>
    private static readonly ImmutableArray<Colour> Grounds =
    [
        new(0x1F, 0x3A, 0x34), new(0x22, 0x2F, 0x4F), new(0x4A, 0x1F, 0x2B), new(0x3B, 0x2A, 0x1E), new(0x1E, 0x3E, 0x4E), new(0x3A, 0x25, 0x4A),
    ];

    /// <exception cref="FontException">A font of the design cannot be used.</exception>
    public static CoverPage Compose(BookInfo info, FontLibrary fonts, DiagnosticBag diagnostics)
    {
        // The page has its own shape, whatever the book's is; everything else follows the book's language.
        var margins = new PageMargins(MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres);
        DesignSettings settings = DesignSettings.Default with { Font = info.Design.Font, FallbackFonts = info.Design.FallbackFonts, TrimMillimetres = (WidthMillimetres, HeightMillimetres), Margins = margins, Size = 15 };
        var design = new Design(info with { Design = settings }, fonts);
        var nothing = new ReferenceTexts(new BookReferences(new Book(info, [])), ResolvedPageNumbers.None);
        var canvas = new CoverCanvas(design, new FlowContext(design, new ParagraphShaper(reported: GlyphChecks.Check(info, fonts, diagnostics)), "cover", design.Language, diagnostics, nothing));
        Draw(canvas, design, info);
        PageGeometry geometry = design.Geometry;
        var page = new Page(0, "", PageSide.Recto, geometry.Width, geometry.Height, canvas.Items, []);
        return new CoverPage(page, Grounds[SHA256.HashData(Encoding.UTF8.GetBytes(info.Slug))[0] % Grounds.Length], Ink);
    }

    private static void Draw(CoverCanvas canvas, Design design, BookInfo info)
    {
        Pt height = design.Geometry.Height;
        CoverOrnaments.DrawFrame(canvas, design.Geometry);
        CoverOrnaments.DrawStar(canvas, design.Geometry.Width * 0.5, height * 0.6);

        var title = new List<CoverLine>(canvas.Balanced(info.Title, design.BookTitle, TitleSizes, mostLines: 3));
        if (info.Subtitle is { } subtitle)
        {
            title.AddRange(canvas.Balanced(subtitle, design.Subtitle with { SpaceBefore = design.BodySize * 1.2 }, [18, 16, 14, 12], mostLines: 2));
        }

        canvas.DrawBetween(title, height * 0.09, height * 0.53);
        canvas.DrawBetween([.. Names(canvas, design, info)], height * 0.66, height * 0.85);
        if (info.Publisher is { } publisher)
        {
            canvas.DrawBetween([.. canvas.Balanced(publisher, design.Byline, [13, 11], mostLines: 1)], height * 0.86, height * 0.935);
        }
    }

    /// <summary>The people of each role on a line, as on the title page.</summary>
    private static IEnumerable<CoverLine> Names(CoverCanvas canvas, Design design, BookInfo info)
    {
        BookWords words = info.Language.Profile.Words;
        foreach (IGrouping<string, Contributor> role in info.Contributors.GroupBy(c => c.Role, StringComparer.Ordinal).Take(3))
        {
            string names = string.Join(words.Comma, role.Select(c => c.Name));
            string text = role.Key != "author" && words.Roles.TryGetValue(role.Key, out string? word) ? $"{word} {names}" : names;
            foreach (CoverLine line in canvas.Balanced(text, design.Byline, [18, 16, 14, 12], mostLines: 2))
            {
                yield return line;
            }
        }
    }
}
