using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The notes after an essay, where the book does not want them at the foot: each series under its own heading.</summary>
internal static class EndnoteFlow
{
    /// <summary>Their structure stands where their marks do; here are only their rows.</summary>
    public static void Add(FlowContext context, RowBuilder rows, Section section, StructureElement root)
    {
        BlockStyle style = context.Design.Heading(2);
        foreach (IGrouping<NoteSeries, Note> series in section.Notes.GroupBy(n => n.Series).OrderBy(s => s.Key.Order))
        {
            rows.AddSpace(context.Design.BodySize);
            SectionFlow.AddLine(context, rows, series.Key.Words(context.Words).Heading, style, context.Language, new StructureElement(StructureRole.Heading2, root));
            foreach (Note note in series)
            {
                foreach (Row row in context.FlowOf(note).Rows)
                {
                    rows.Add(row);
                }
            }
        }
    }
}
