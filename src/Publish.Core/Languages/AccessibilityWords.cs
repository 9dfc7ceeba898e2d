using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>The sentences of an EPUB's accessibility summary.</summary>
public sealed record AccessibilityWords
{
    public required Language Language { get; init; }

    public required string Text { get; init; }

    public required string Pictures { get; init; }

    public required string PicturesUndescribed { get; init; }

    public required string Pages { get; init; }

    public string Summary(bool hasPictures, bool described, bool hasPages) =>
        string.Join(' ', new[] { Text, hasPictures ? described ? Pictures : PicturesUndescribed : null, hasPages ? Pages : null }.Where(sentence => sentence is not null));
}
