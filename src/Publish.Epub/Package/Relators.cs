namespace Publish.Epub.Package;

/// <summary>The roles of book.yaml as MARC relator codes (Library of Congress, MARC Code List for Relators).</summary>
internal static class Relators
{
    public const string Author = "aut";
    public const string Translator = "trl";

    /// <summary>For a role that the list does not know.</summary>
    public const string Other = "oth";

    /// <summary>The code, or null where there is none for the role.</summary>
    public static string? CodeOf(string role) => role switch
    {
        "author" => Author,
        "editor" => "edt",
        "translator" => Translator,
        "compiler" => "com",
        "illustrator" => "ill",
        "designer" => "bkd",
        "cover-designer" => "cov",
        "photographer" => "pht",
        "calligrapher" => "cll",
        "foreword" => "aui",
        "afterword" => "aft",
        "annotator" => "ann",
        "commentator" => "cwt",
        "proofreader" => "pfr",
        "publisher" => "pbl",
        "typesetter" => "cmt",
        _ => null,
    };

    /// <summary>The makers of the book: authors, or where it has none, who brought it together.</summary>
    public static bool IsCreator(string role, bool bookHasAuthor) => bookHasAuthor ? role == "author" : role is "editor" or "compiler";
}
