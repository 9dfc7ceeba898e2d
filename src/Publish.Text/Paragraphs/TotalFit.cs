using System.Runtime.InteropServices;

namespace Publish.Text.Paragraphs;

/// <summary>Optimum-fit line breaking. Knuth and Plass, «Breaking Paragraphs into Lines», Software: Practice and Experience 11 (1981).</summary>
/// <remarks>
/// Departs from the paper in this: a box is a piece of text with the glue after it, and a last pass that adds
/// stretch to every line stands for TeX's \emergencystretch, so that a set of breaks is always found.
/// </remarks>
internal sealed class TotalFit
{
    private const double LineDemerits = 10;
    private const double FitnessDemerits = 3000;
    private const double ShortLastLineDemerits = 5000;
    private const double OverfullBadness = 100_000;

    // As in plain TeX: \hyphenpenalty, \doublehyphendemerits, \finalhyphendemerits.
    private const double HyphenPenalty = 50;
    private const double TwoHyphensDemerits = 10_000;
    private const double HyphenBeforeLastLineDemerits = 5000;
    private const double LittleStretch = 0.1;
    private static readonly double[] Tolerances = [200, 1000, 10_000];

    private readonly FitItem[] _items;
    private readonly LineSettings _settings;
    private readonly double[] _widths;
    private readonly double[] _spaces;
    private readonly double[] _glues;
    private readonly double[] _shrinks;
    private readonly List<Node> _nodes = [];
    private readonly List<int> _active = [];

    private TotalFit(FitItem[] items, LineSettings settings)
    {
        _items = items;
        _settings = settings;
        _widths = new double[items.Length + 1];
        _spaces = new double[items.Length + 1];
        _glues = new double[items.Length + 1];
        _shrinks = new double[items.Length + 1];
        for (int i = 0; i < items.Length; i++)
        {
            _widths[i + 1] = _widths[i] + items[i].Width;
            _spaces[i + 1] = _spaces[i] + items[i].Space;
            _glues[i + 1] = _glues[i] + items[i].Glue;
            _shrinks[i + 1] = _shrinks[i] + items[i].Shrink;
        }
    }

    /// <summary>The index of the last item of each line.</summary>
    public static List<int> Find(FitItem[] items, LineSettings settings)
    {
        var fit = new TotalFit(items, settings);
        foreach (double tolerance in Tolerances)
        {
            if (fit.Run(tolerance, 0) is { } breaks)
            {
                return breaks;
            }
        }

        // A little more stretch first: with much of it all lines look good, and no hyphen is worth its penalty.
        return fit.Run(Tolerances[^1], LittleStretch) ?? fit.Run(double.PositiveInfinity, 1)!;
    }

    /// <summary>As <see cref="Find"/>, or null where a line would be worse than that.</summary>
    public static List<int>? TryFind(FitItem[] items, LineSettings settings, double tolerance) => new TotalFit(items, settings).Run(tolerance, 0);

    /// <param name="emergency">Stretch that is added to every line, as a share of the measure; with all of it a line may be overfull too.</param>
    private List<int>? Run(double tolerance, double emergency)
    {
        _nodes.Clear();
        _active.Clear();
        _nodes.Add(new Node(-1, 0, 1, 0, -1));
        _active.Add(0);
        for (int i = 0; i < _items.Length; i++)
        {
            if (_items[i].Break != BreakKind.None && !TryBreakAfter(i, tolerance, emergency))
            {
                return null;
            }
        }

        int best = _active[0];
        foreach (int node in _active)
        {
            best = _nodes[node].Demerits < _nodes[best].Demerits ? node : best;
        }

        var breaks = new List<int>();
        for (int node = best; _nodes[node].Item >= 0; node = _nodes[node].Previous)
        {
            breaks.Add(_nodes[node].Item);
        }

        breaks.Reverse();
        return breaks;
    }

    /// <summary>Considers a line end after an item from every active node; false when no node is left.</summary>
    private bool TryBreakAfter(int item, double tolerance, double emergency)
    {
        bool forced = _items[item].Break == BreakKind.Mandatory;
        Span<Candidate> best = stackalloc Candidate[4];
        best.Fill(new Candidate(double.PositiveInfinity, -1));
        for (int k = 0; k < _active.Count;)
        {
            int index = _active[k];
            (double badness, int fitness, bool overfull) = Rate(_nodes[index], item, forced, emergency);
            // Beyond a hyphen that does not fit, the word's end may.
            bool leaves = forced || (overfull && !_items[item].IsHyphenated);
            bool last = overfull && leaves && emergency == 1 && _active.Count == 1 && best.IndexOfAnyExcept(new Candidate(double.PositiveInfinity, -1)) < 0;
            if ((badness <= tolerance && !overfull) || last)
            {
                double demerits = Demerits(_nodes[index], badness, fitness, item, forced);
                if (demerits < best[fitness].Demerits)
                {
                    best[fitness] = new Candidate(demerits, index);
                }
            }

            if (leaves)
            {
                _active.RemoveAt(k);
            }
            else
            {
                k++;
            }
        }

        AddNodes(item, best);
        return _active.Count > 0;
    }

    private void AddNodes(int item, Span<Candidate> best)
    {
        for (int fitness = 0; fitness < best.Length; fitness++)
        {
            if (best[fitness].Node >= 0)
            {
                Node from = CollectionsMarshal.AsSpan(_nodes)[best[fitness].Node];
                _nodes.Add(new Node(item, from.Line + 1, fitness, best[fitness].Demerits, best[fitness].Node));
                _active.Add(_nodes.Count - 1);
            }
        }
    }

    private (double Badness, int Fitness, bool Overfull) Rate(Node from, int item, bool forced, double emergency)
    {
        int start = from.Item + 1;
        double glue = _glues[item] - _glues[start];
        double natural = _widths[item + 1] - _widths[start] + _spaces[item] - _spaces[start] + _items[start].Overhang + _items[item].Hyphen;
        double measure = _settings.Measure.Value - (from.Line == 0 ? _settings.FirstLineIndent.Value : 0);
        double missing = measure - natural;
        bool ragged = _settings.Alignment != Alignment.Justify;
        if (missing < 0)
        {
            double shrink = ragged ? 0 : _shrinks[item] - _shrinks[start];
            double ratio = shrink > 0 ? -missing / shrink : double.PositiveInfinity;
            return ratio > 1.000001 && missing < -0.001 ? (OverfullBadness, 0, true) : (100 * ratio * ratio * ratio, ratio > 0.5 ? 0 : 1, false);
        }

        if (forced && !_settings.JustifyLast)
        {
            return (0, 1, false);
        }

        double stretch = ragged ? measure * 0.3 : (glue * _settings.SpaceStretch) + (emergency * measure);
        double grow = stretch > 0 ? missing / stretch : missing > 0.001 ? 1000 : 0;
        return (100 * grow * grow * grow, grow > 1 ? 3 : grow > 0.5 ? 2 : 1, false);
    }

    private double Demerits(Node from, double badness, int fitness, int item, bool forced)
    {
        double sum = LineDemerits + badness;
        double demerits = from.Demerits + (sum * sum);
        if (Math.Abs(fitness - from.Fitness) > 1)
        {
            demerits += FitnessDemerits;
        }

        demerits += _items[item].Penalty * _items[item].Penalty;
        if (_items[item].IsHyphenated)
        {
            demerits += HyphenPenalty * HyphenPenalty;
        }

        if (from.Item >= 0 && _items[from.Item].IsHyphenated)
        {
            demerits += _items[item].IsHyphenated ? TwoHyphensDemerits : item == _items.Length - 1 ? HyphenBeforeLastLineDemerits : 0;
        }

        // A last line of one short word looks like a mistake.
        bool single = forced && from.Line > 0 && from.Item + 1 == item && _items[item].Width < _settings.Measure.Value * 0.12;
        return single ? demerits + ShortLastLineDemerits : demerits;
    }

    private readonly record struct Node(int Item, int Line, int Fitness, double Demerits, int Previous);

    private readonly record struct Candidate(double Demerits, int Node);
}

/// <summary>A box with the space after it, in points, and whether a line may end there (the space then vanishes).</summary>
/// <param name="Space">Its natural width.</param>
/// <param name="Glue">What its stretch is a share of.</param>
internal readonly record struct FitItem(double Width, double Space, double Glue, BreakKind Break)
{
    /// <summary>By how much its space may shrink.</summary>
    public double Shrink { get; init; }

    /// <summary>Room that the box needs besides where a line begins with it.</summary>
    public double Overhang { get; init; }

    /// <summary>Room that the hyphen needs where a line ends after the box.</summary>
    public double Hyphen { get; init; }

    /// <summary>Whether a line that ends after the box ends with a hyphen.</summary>
    public bool IsHyphenated { get; init; }

    /// <summary>How bad it is that a line ends after the box, besides what the line is like; a hyphen's own penalty is not part of it.</summary>
    public double Penalty { get; init; }
}
