using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The names of the places in a book that links lead to.</summary>
internal static class Anchors
{
    public const string Contents = "contents";

    public static string ForSection(string sectionId) => $"section:{sectionId}";

    public static string ForPlace(string sectionId, string placeId) => $"place:{sectionId}:{placeId}";

    public static string ForNote(string sectionId, Note note) => $"note:{sectionId}:{note.Id}";

    public static string ForNoteMark(string sectionId, Note note, int occurrence) => occurrence == 1 ? $"mark:{sectionId}:{note.Id}" : $"mark:{sectionId}:{note.Id}:{occurrence}";

    public static string For(BookTarget target) => target.PlaceId is { } place ? ForPlace(target.SectionId, place) : ForSection(target.SectionId);
}
