namespace Publish.Text.Fonts;

/// <summary>Names as PDF and PostScript take them: printable ASCII without delimiters, at most 63 characters.</summary>
internal static class PostScriptNames
{
    private const int MaxLength = 63;
    private const string Delimiters = "[](){}<>/%";

    /// <summary>The name with every other character replaced by a hyphen.</summary>
    public static string Clean(string name)
    {
        string cut = name.Length > MaxLength ? name[..MaxLength] : name;
        return cut.Length == 0 ? "font" : string.Create(cut.Length, cut, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is > ' ' and < '\u007F' && !Delimiters.Contains(source[i], StringComparison.Ordinal) ? source[i] : '-';
            }
        });
    }
}
