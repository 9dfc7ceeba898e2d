namespace Publish.Core.Units;

/// <summary>A length relative to a font size. Only <see cref="At"/> turns it into points.</summary>
public readonly record struct Em(double Value)
{
    public static Em Zero => default;

    public Pt At(Pt size) => new(Value * size.Value);
}
