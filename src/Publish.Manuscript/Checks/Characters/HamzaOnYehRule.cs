namespace Publish.Manuscript.Checks.Characters;

/// <summary>Inside a word یٔ is ئ, which Unicode does not compose by itself. At a word's end it may be an izafat: <see cref="Spelling.IzafatFormRule"/>.</summary>
internal sealed class HamzaOnYehRule : IPassageRule
{
    private const string YehAndHamza = "\u06CC\u0654";

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(YehAndHamza, StringComparison.Ordinal); at >= 0; at = text.IndexOf(YehAndHamza, at + 1, StringComparison.Ordinal))
        {
            if (Letters.IsLetter(passage.At(at + 2)))
            {
                findings.Add(EditorialRules.HamzaOnYeh, passage.SpanOf(at, 2), "yeh with a hamza of its own inside a word", "write ئ U+0626", passage.Replace(at, 2, "\u0626"));
            }
        }
    }
}
