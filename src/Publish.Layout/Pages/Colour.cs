namespace Publish.Layout.Pages;

/// <summary>A colour in sRGB, for pictures of pages; on the page itself all ink is black.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);

    public static readonly Colour White = new(255, 255, 255);
}
