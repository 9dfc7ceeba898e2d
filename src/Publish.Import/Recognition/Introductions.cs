using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>The editor's introduction: the first paragraphs, where one of them ends with a signature such as «(ادارہ)».</summary>
internal static partial class Introductions
{
    private const int Near = 8;

    public static Draft Recognise(Draft draft)
    {
        for (int i = 0; i < Math.Min(Near, draft.Lines.Length - 1); i++)
        {
            Line line = draft.Lines[i];
            if (line.Kind is not (LineKind.Paragraph or LineKind.Quotation) || line.Pieces is not [.., TextPiece last])
            {
                // A heading begins the essay, and a list, table or verse is no letter to the reader.
                return draft;
            }

            if (Form().Match(last.Text) is not { Success: true } match || (line.Pieces.Length == 1 && match.Index == 0 && i == 0))
            {
                continue;
            }

            string before = last.Text[..match.Index].TrimEnd();
            ImmutableArray<Line> taken = draft.Lines[..i];
            if (before.Length > 0 || line.Pieces.Length > 1)
            {
                taken = taken.Add(line.With([.. line.Pieces[..^1], last with { Text = before }]));
            }

            if (!taken.Any(l => l.Text.Any(char.IsLetter)))
            {
                return draft;
            }

            string name = match.Groups["name"].Value;
            Draft next = draft.Turn("brackets of the signature", line.Span, match.Value.Replace(name, "", StringComparison.Ordinal));
            return next with { Introduction = taken, Signature = name, Lines = draft.Lines[(i + 1)..] };
        }

        return draft;
    }

    [GeneratedRegex("""(?:[(\[]\s*(?<name>ادارہ|اداره|مدیر|مدیرہ|مدیران|مدیرِ? اعلیٰ|ایڈیٹر|مرتب|مرتبین|مترجم|editors?|the editors?|ed\.)\s*[)\]]|^\s*[\u2014\u2013-]?\s*(?<name>ادارہ|مدیر|مدیران|ایڈیٹر|مرتبین))\s*[.۔]?\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
