namespace Publish.Text.Shaping;

/// <summary>A stretch of drawn text of one styled run, level, script and face.</summary>
/// <param name="Start">In the drawn text; half-open.</param>
/// <param name="Run">Index of the styled run.</param>
/// <param name="Script">Null while a stretch of shared characters still waits for a neighbour to decide.</param>
/// <param name="Entry">Index in the run's font stack.</param>
/// <param name="Candidates">A bit for each entry that has all the characters.</param>
internal readonly record struct ShapingItem(int Start, int End, int Run, byte Level, string? Script, int Entry, ulong Candidates)
{
    public bool IsResolved => Script is not null;

    public bool LooksLike(ShapingItem other) => Run == other.Run && Level == other.Level && Entry == other.Entry && Script == other.Script;
}
