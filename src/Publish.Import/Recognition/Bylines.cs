using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Who wrote and who translated: a short line «تحریر: نام» near the beginning or the end.</summary>
internal static partial class Bylines
{
    private const int Near = 6;
    private const int MaxWords = 8;

    public static Draft Recognise(Draft draft)
    {
        foreach (Line line in draft.Lines.Take(Near).Concat(draft.Lines.TakeLast(Near)).Distinct(ReferenceEqualityComparer.Instance).Cast<Line>())
        {
            if (line.Kind is LineKind.Paragraph or LineKind.Heading && line.Words <= MaxWords && line.Pieces.All(p => p is TextPiece) && Form().Match(line.Text) is { Success: true } match)
            {
                string key = match.Groups["author"].Success ? "author" : "translator";
                if (draft.Field(key) is null && match.Groups["name"].Value.Any(char.IsLetter))
                {
                    draft = draft.Turn("label of the " + key, line.Span, match.Groups["label"].Value).Without(line) with { Fields = draft.Fields.Add(new Field(key, match.Groups["name"].Value)) };
                }
            }
        }

        return draft;
    }

    [GeneratedRegex("""
        ^\s*(?<label>(?:(?<author>تحریر\s*و\s*تحقیق|تحریر|مصنفہ?|مضمون\s+نگار|از\s*قلم|ازقلم|قلم\s*کار|از|written\s+by|author|by)
        |(?<translator>اردو\s+ترجمہ|ترجمہ|مترجم|translated\s+by|translation|translator))\s*[:：])\s*(?<name>[^:：]+?)\s*$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
