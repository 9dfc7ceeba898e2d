namespace Publish.Cli.Reports;

/// <summary>The document that <c>publish doctor --json</c> writes.</summary>
internal sealed record JsonDoctor(string Version, string Runtime, string System, string HarfBuzz, string FontFolder, JsonFont[] Fonts, JsonJudge[] Judges);

/// <param name="Problem">Null for a font that can be used.</param>
internal sealed record JsonFont(string File, int Glyphs, string? Problem);

/// <param name="Path">Null where it is not found.</param>
internal sealed record JsonJudge(string Program, string? Path, string Use);
