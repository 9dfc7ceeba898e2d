using System.Globalization;

namespace Publish.Core.Units;

/// <summary>A length in points: 1/72 inch, the unit of pages and of PDF.</summary>
public readonly record struct Pt(double Value) : IComparable<Pt>
{
    public static Pt Zero => default;

    public static Pt FromMillimetres(double millimetres) => new(millimetres * 72 / 25.4);

    public static Pt operator +(Pt a, Pt b) => new(a.Value + b.Value);

    public static Pt operator -(Pt a, Pt b) => new(a.Value - b.Value);

    public static Pt operator -(Pt a) => new(-a.Value);

    public static Pt operator *(Pt a, double factor) => new(a.Value * factor);

    public static Pt operator *(double factor, Pt a) => new(a.Value * factor);

    public static Pt operator /(Pt a, double divisor) => new(a.Value / divisor);

    public static double operator /(Pt a, Pt b) => a.Value / b.Value;

    public static bool operator <(Pt a, Pt b) => a.Value < b.Value;

    public static bool operator >(Pt a, Pt b) => a.Value > b.Value;

    public static bool operator <=(Pt a, Pt b) => a.Value <= b.Value;

    public static bool operator >=(Pt a, Pt b) => a.Value >= b.Value;

    public static Pt Max(Pt a, Pt b) => a.Value >= b.Value ? a : b;

    public static Pt Min(Pt a, Pt b) => a.Value <= b.Value ? a : b;

    public double Millimetres => Value * 25.4 / 72;

    /// <summary>For people, to a tenth of a millimetre.</summary>
    public string InMillimetres() => Millimetres.ToString("0.#", CultureInfo.InvariantCulture) + " mm";

    public int CompareTo(Pt other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + "pt";
}
