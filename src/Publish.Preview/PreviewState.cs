using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Layout.Pages;

namespace Publish.Preview;

/// <summary>A book as it was when its files were last saved.</summary>
/// <param name="Name">What the window is called while there are no pages.</param>
/// <param name="Pages">Null while the manuscript has errors; then the pages of the state before are shown on.</param>
/// <param name="Epub">Makes the EPUB when somebody wants to see it; called once, from any thread.</param>
public sealed record PreviewState(string Name, PagedBook? Pages, ImmutableArray<Diagnostic> Diagnostics, Func<ReadOnlyMemory<byte>>? Epub);
