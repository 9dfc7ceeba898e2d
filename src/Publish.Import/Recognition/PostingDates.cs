using System.Globalization;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>The date of posting: a line near the beginning or the end that is a date and nothing else.</summary>
internal static partial class PostingDates
{
    private const int Near = 6;

    private static readonly string[] English = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Urdu = ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"];

    public static Draft Recognise(Draft draft)
    {
        IEnumerable<Line> candidates = draft.Lines.Where(l => l.Role == LineRole.Date).Concat(draft.Lines.Take(Near)).Concat(draft.Lines.TakeLast(Near));
        foreach (Line line in candidates.Where(l => l.Kind is LineKind.Paragraph or LineKind.Heading && l.Pieces.All(p => p is TextPiece)))
        {
            if (Read(line.Text) is { } date)
            {
                var field = new Field("published.date", draft.IsUrdu ? InUrdu(date) : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), IsFromText: false)
                {
                    Doubts = [new Doubt(ImportRules.Guess, $"\u201C{line.Text}\u201D was taken for the date of first publication", "correct it if it is only the date of the blog post")],
                };
                return draft.Turn("date of posting", line.Span, line.Text).Without(line) with { Fields = draft.Fields.Add(field) };
            }
        }

        return draft;
    }

    /// <summary>The date that a text is, or null.</summary>
    public static DateOnly? Read(string text)
    {
        if (text.Length > 60 || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int? month = match.Groups["month"].Success ? MonthOf(match.Groups["month"].Value) : Numerals.Parse(match.Groups["m"].Value);
        int? day = Numerals.Parse(match.Groups["day"].Value);
        int? year = Numerals.Parse(match.Groups["year"].Value);
        return month is >= 1 and <= 12 && year is > 1000 and < 3000 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value) ? new DateOnly(year.Value, month.Value, day.Value) : null;
    }

    private static int? MonthOf(string name)
    {
        string small = name.ToLowerInvariant();
        int english = Array.FindIndex(English, m => m == small || (small.Length == 3 && m.StartsWith(small, StringComparison.Ordinal)));
        int month = english >= 0 ? english : Array.IndexOf(Urdu, name);
        return month < 0 ? null : month + 1;
    }

    private static string InUrdu(DateOnly date) => $"{Numerals.Format(date.Day, NumeralSystem.Urdu)} {Urdu[date.Month - 1]} {Numerals.Format(date.Year, NumeralSystem.Urdu)}ء";

    [GeneratedRegex("""
        ^\s*(?:posted\s+on:?\s+|on\s+|published:?\s+|بتاریخ\s*:?\s*|تاریخ\s*(?:اشاعت)?\s*:\s*)?
        (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*,?\s*|(?:پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|جمعۃ|ہفتہ|سنیچر|اتوار)\s*[,،]?\s*)?
        (?:(?<month>\p{L}+)\s+(?<day>\d{1,2})\s*[,،]?\s*(?<year>\d{4})
          |(?<day>\d{1,2})\s*[-,،]?\s*(?<month>\p{L}+)\s*[-,،]?\s*(?<year>\d{4})
          |(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})
          |(?<day>\d{1,2})/(?<m>\d{1,2})/(?<year>\d{4}))
        \s*ء?\s*[.۔]?\s*$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
