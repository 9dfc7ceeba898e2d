using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>A colour space that something on a page uses.</summary>
/// <param name="Kind">DeviceGray, ICCBased and so on.</param>
/// <param name="Resources">Which may have a default for device colours.</param>
internal readonly record struct ColourSpace(string Kind, Node Node, Node Resources, int Page);

/// <summary>All colour spaces in use, with those that they are made of.</summary>
internal static class ColourSpaces
{
    private const int Deepest = 8;

    public static IEnumerable<ColourSpace> All(Document document)
        => document.Contents.SelectMany(c => UsedBy(c).SelectMany(u => Unfold(u.Space, u.Resources, c.Page.Number, 0))).Concat(Groups(document));

    /// <summary>The kind of a space; null for what is none.</summary>
    public static string? KindOf(Node space) => space.Name ?? space.Items.FirstOrDefault().Name;

    /// <summary>Whether two values say the same, be they one object or two.</summary>
    public static bool IsSame(Node one, Node other)
        => one.Token is null ? other.Token is null : one.IsStream && other.IsStream ? one.Decoded.Span.SequenceEqual(other.Decoded.Span) : one.Token.Equals(other.Token);

    private static IEnumerable<UsedColour> UsedBy(PageContent content)
    {
        foreach (UsedColour colour in content.Colours)
        {
            yield return colour;
        }

        foreach (Node picture in content.Pictures.Concat(content.InlinePictures).Where(p => p["ImageMask"].Boolean != true))
        {
            Node space = picture["ColorSpace"];
            Node named = space.Name is { } name ? content.Page.Resources["ColorSpace"][name] : default;
            yield return new UsedColour(named.Exists ? named : space, content.Page.Resources);
        }
    }

    /// <summary>Blending spaces of pages and forms.</summary>
    private static IEnumerable<ColourSpace> Groups(Document document)
        => document.Contents.SelectMany(c => c.Forms.Select(f => f["Group"]).Append(c.Page.Node["Group"]).SelectMany(g => Unfold(g["CS"], c.Page.Resources, c.Page.Number, 0)));

    private static IEnumerable<ColourSpace> Unfold(Node space, Node resources, int page, int depth)
    {
        string? kind = KindOf(space) switch { "G" => "DeviceGray", "RGB" => "DeviceRGB", "CMYK" => "DeviceCMYK", "I" => "Indexed", var other => other };
        if (kind is null || depth > Deepest)
        {
            yield break;
        }

        // What the resources put in the place of a device space is what is shown.
        if (kind.StartsWith("Device", StringComparison.Ordinal) && resources["ColorSpace"][$"Default{kind["Device".Length..]}"] is { Exists: true } standIn)
        {
            foreach (ColourSpace inner in Unfold(standIn, default, page, depth + 1))
            {
                yield return inner;
            }

            yield break;
        }

        yield return new ColourSpace(kind, space, resources, page);
        Node? basis = kind switch { "Indexed" or "Pattern" => space.Items.ElementAtOrDefault(1), "Separation" or "DeviceN" => space.Items.ElementAtOrDefault(2), _ => null };
        if (basis is { } under)
        {
            foreach (ColourSpace inner in Unfold(under, resources, page, depth + 1))
            {
                yield return inner;
            }
        }
    }
}
