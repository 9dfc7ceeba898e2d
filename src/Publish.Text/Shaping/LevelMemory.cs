using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>The script and face last seen on each embedding level of the running text. A level that has been left is forgotten.</summary>
internal sealed class LevelMemory
{
    private const int Levels = 128;

    private readonly (string? Script, FontFace? Face)[] _seen = new (string?, FontFace?)[Levels];
    private int _highest;

    public void Enter(byte level)
    {
        for (; _highest > level; _highest--)
        {
            _seen[_highest] = default;
        }

        _highest = Math.Max(_highest, level);
    }

    public void Remember(byte level, string script, FontFace face) => _seen[level] = (script, face);

    public (string? Script, FontFace? Face) Recall(byte level) => _seen[level];
}
