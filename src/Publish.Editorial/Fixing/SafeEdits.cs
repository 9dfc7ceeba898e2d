namespace Publish.Editorial.Fixing;

/// <summary>The edits of one file that a test accepts: all that is refused is halved until the edits at fault stand alone, and are left out.</summary>
/// <param name="isSafe">Whether a text may stand in the file's place.</param>
internal sealed class SafeEdits(string text, IReadOnlyList<TextEdit> edits, Func<string, bool> isSafe)
{
    private readonly List<TextEdit> _kept = [];

    public IReadOnlyList<TextEdit> Kept => _kept;

    /// <summary>The text with the edits that were kept.</summary>
    public string Apply()
    {
        Add(0, edits.Count);
        return TextEdit.Apply(text, _kept);
    }

    private void Add(int from, int to)
    {
        if (from == to || isSafe(TextEdit.Apply(text, _kept.Concat(edits.Skip(from).Take(to - from)))))
        {
            _kept.AddRange(edits.Skip(from).Take(to - from));
        }
        else if (to - from > 1)
        {
            int middle = (from + to) / 2;
            Add(from, middle);
            Add(middle, to);
        }
    }
}
