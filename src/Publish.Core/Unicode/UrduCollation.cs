namespace Publish.Core.Unicode;

/// <summary>The <see cref="Collation"/> of Urdu.</summary>
public static class UrduCollation
{
    private static readonly Collation Urdu = Collation.For(Language.Urdu);

    public static IComparer<string> Comparer => Urdu.Comparer;

    public static int Compare(string? x, string? y) => Urdu.Compare(x, y);

    public static string? Letter(string word) => Urdu.Letter(word);
}
