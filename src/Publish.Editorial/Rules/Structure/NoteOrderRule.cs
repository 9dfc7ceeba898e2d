using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Rules.Structure;

/// <summary>Labels in the order of the manuscript. Notes are numbered by the program, so labels may be anything; but where they are numbers, one that is missing is often a note that was lost.</summary>
internal sealed class NoteOrderRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        IEnumerable<(SourceSpan Span, string Series, int? Number)> marks = Walk.Inlines(section.Section)
            .OfType<NoteReference>()
            .Where(mark => mark.IsFirst)
            .OrderBy(mark => mark.Span.Start)
            .Select(mark => Label(mark.Span));
        foreach (IGrouping<string, (SourceSpan Span, string Series, int? Number)> series in marks.GroupBy(m => m.Series).Where(g => g.All(m => m.Number is not null)))
        {
            int last = 0;
            foreach ((SourceSpan span, _, int? number) in series)
            {
                if (number != last + 1)
                {
                    string message = last == 0 ? $"the first note is [^{series.Key}{number}]" : $"[^{series.Key}{number}] comes after [^{series.Key}{last}]";
                    string hint = number > last + 1 ? $"look for the note {last + 1}" : "number the labels in the order of the text";
                    findings.Add(EditorialRules.NoteOrder, span, message, hint);
                }

                last = number!.Value;
            }
        }
    }

    private static (SourceSpan Span, string Series, int? Number) Label(SourceSpan span)
    {
        string label = span.Source.Text.Substring(span.Start, span.Length).TrimStart('[', '^').TrimEnd(']');
        int dash = label.LastIndexOf('-') + 1;
        return (span, label[..dash], Numerals.Parse(label.AsSpan(dash)));
    }
}
