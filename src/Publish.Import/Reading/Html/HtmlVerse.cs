using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>Verse that a page has as a quotation whose lines end in the page's code and nowhere else. A browser would show one paragraph; the poem is not one.</summary>
internal static class HtmlVerse
{
    private const int MaxWords = 14;
    private const int MaxLength = 64;
    private const int MaxSource = 90;
    private const double Evenness = 0.5;

    /// <summary>Whether a line only says where the verse is from.</summary>
    private static bool IsSource(string line) => line.Length <= MaxSource && line[0] == '(' && line[^1] == ')';

    /// <summary>Whether the line ends of a text are those of verse: short lines of nearly one length. Prose that is cut at a width has longer ones.</summary>
    public static bool AreLines(string text)
    {
        string[] lines = [.. text.Split('\n').Select(l => Spaces.Fold(l)).Where(l => l.Length > 0)];
        return lines.Length > 1 && lines.All(l => IsSource(l) || (l.Length <= MaxLength && l.Count(c => c == ' ') < MaxWords))
            && lines.Where(l => !IsSource(l)).Select(l => l.Length).DefaultIfEmpty().ToArray() is var lengths && lengths.Min() >= lengths.Max() * Evenness;
    }
}
