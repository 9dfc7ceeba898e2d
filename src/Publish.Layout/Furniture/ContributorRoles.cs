using Publish.Core.Unicode;

namespace Publish.Layout.Furniture;

/// <summary>What stands before a contributor's name on the title page.</summary>
internal static class ContributorRoles
{
    /// <returns>Null for an author, whose name stands alone, and for a role that has no set words.</returns>
    public static string? Label(string role, Language language) => (language.Primary, role) switch
    {
        (_, "author") => null,
        ("ur", "editor") => "مرتب:",
        ("ur", "compiler") => "ترتیب:",
        ("ur", "translator") => "ترجمہ:",
        ("ur", "illustrator") => "تصاویر:",
        ("ur", "designer") => "تزئین:",
        ("fa", "editor") => "به کوشش",
        ("fa", "translator") => "ترجمهٔ",
        ("ar", "editor") => "تحرير:",
        ("ar", "translator") => "ترجمة:",
        ("en", "editor") => "Edited by",
        ("en", "compiler") => "Compiled by",
        ("en", "translator") => "Translated by",
        ("en", "illustrator") => "Illustrated by",
        ("en", "designer") => "Designed by",
        _ => null,
    };
}
