namespace Publish.Inspect.Clauses;

/// <summary>Every clause that is checked, by standard.</summary>
internal static class ClauseTables
{
    public static IReadOnlyList<Rule> Of(Standard standard) => standard switch
    {
        Standard.PdfA2A =>
        [
            .. FileStructureRules.All, .. GraphicsRules.All, .. ColourRules.All, .. FontRules.Archive, .. AnnotationRules.All, .. MetadataRules.All, .. StructureRules.All,
        ],
        Standard.PdfUA1 => [.. AccessibilityRules.All, .. TagRules.All, .. FontRules.Accessible],
        Standard.PdfX4 => PressRules.All,
        _ => throw new ArgumentOutOfRangeException(nameof(standard), standard, "Not a standard for PDF"),
    };
}
