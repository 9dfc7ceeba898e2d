using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>One page's rows in its frame, before furniture and margins.</summary>
/// <param name="NoteRule">Where the rule above the notes stands, or null.</param>
/// <param name="Continues">The notes begin with the rest of a note from the page before.</param>
internal sealed record PageBody(ImmutableArray<PlacedRow> Rows, ImmutableArray<PlacedRow> Notes, Pt? NoteRule, bool Continues);

/// <param name="Baseline">From the frame's top.</param>
internal readonly record struct PlacedRow(Row Row, Pt Baseline);
