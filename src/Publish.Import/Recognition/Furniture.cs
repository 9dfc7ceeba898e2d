using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>What belongs to the page of a blog or of a word processor and not to the text. Whole lines only, and only by words that say what they are.</summary>
internal static partial class Furniture
{
    public static Draft Recognise(Draft draft)
    {
        ILookup<bool, (Line Line, string? Name)> lines = draft.Lines.Select(l => (Line: l, Name: NameOf(l))).ToLookup(l => l.Name is null);
        ImmutableArray<Gone> gone = [.. lines[false].Select(l => new Gone(l.Name!, l.Line.Span, l.Line.Text, IsLeftOut: true))];
        return draft with { Lines = [.. lines[true].Select(l => l.Line)], Gone = draft.Gone.AddRange(gone) };
    }

    /// <summary>What was kept in case it is the title or the date, and is not.</summary>
    public static Draft LeaveRest(Draft draft)
    {
        IEnumerable<Gone> gone = draft.Lines.Where(l => l.Region is not null).Select(l => new Gone(l.Region!, l.Span, l.Text, IsLeftOut: true));
        return draft with { Lines = [.. draft.Lines.Where(l => l.Region is null)], Gone = draft.Gone.AddRange(gone) };
    }

    private static string? NameOf(Line line) =>
        line.Kind is LineKind.Markup or LineKind.Break ? null
        : Picture().IsMatch(line.Text) ? "picture"
        : Comments().IsMatch(line.Text) ? "comments"
        : Sharing().IsMatch(line.Text) ? "sharing"
        : Navigation().IsMatch(line.Text) ? "navigation"
        : Posting().IsMatch(line.Text) ? "posting"
        : line is { Region: { } region, Role: LineRole.Text } ? region
        : null;

    [GeneratedRegex(@"^\s*(image result for\b.{0,80}|image:.{0,80}|photo:.{0,80}|\[?image\]?|\[caption\b.{0,200}|تصویر\s*:.{0,80})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\s*((no|\d+)\s+comments?:?|post a comment|add a comment|leave a (comment|reply)|comments?( \(\d+\))?:?|reply|replies|delete|کوئی تبصرہ نہیں.{0,12}|تبصرے?(\s+کریں|\s*:)?|تبصرہ\s+(شائع|پوسٹ)\s+کریں|ایک تبصرہ شائع کریں|جواب دیں|اپنی رائے دیں)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\s*(share( this( post| article)?)?:?|share (on|to|via)\b.{0,30}|(email this\s*|blogthis!\s*|share to (x|twitter|facebook|pinterest)\s*)+|tweet|like this:?|print|email|facebook|twitter|whatsapp|telegram|pinterest|شیئر( کریں| کیجیے)?\s*:?|(فیس بک|ٹوئٹر|ٹویٹر|واٹس ایپ|واٹس اپ) پر شیئر.{0,20}|پرنٹ کریں|ای میل کریں)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sharing();

    [GeneratedRegex(@"^\s*(home|newer posts?|older posts?|previous( post)?|next( post)?|subscribe( to)?:?.{0,40}|follow us.{0,30}|search( this blog)?|blog archive|about me|popular posts|related (posts|articles)|read more.{0,10}|continue reading.{0,20}|powered by .{0,30}|advertisements?|skip to content|menu|view web version|مزید پڑھیں.{0,10}|یہ بھی پڑھیں.{0,10}|متعلقہ (مضامین|تحریریں|خبریں)|صفحہ اول|سرورق|اشتہار|تلاش کریں)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^\s*(posted by\b.{0,60}|labels?:.{0,120}|tags?:.{0,120}|filed under.{0,80}|categories:.{0,120}|uncategorized|(at )?\d{1,2}:\d{2}\s*(am|pm)?|زمرہ(\s*جات)?\s*:.{0,120}|ٹیگز?\s*:.{0,120})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posting();
}
