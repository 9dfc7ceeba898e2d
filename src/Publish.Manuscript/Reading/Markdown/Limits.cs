using System.Runtime.CompilerServices;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>More of something than a book can need and than can be read in a sensible time.</summary>
internal sealed class LimitException(string message, int position) : ArgumentException(message)
{
    /// <summary>Offset in the Markdown.</summary>
    public int Position { get; } = position;
}

/// <summary>Blocks in blocks: Markdig's time and everybody's stack grow with the depth.</summary>
internal static class Nesting
{
    /// <summary>A list counts twice: the list and its item.</summary>
    private const int MaxBlocks = 40;

    /// <exception cref="LimitException">There is no room for one more container.</exception>
    public static void Check(BlockProcessor processor)
    {
        int depth = 0;
        for (ContainerBlock? container = processor.CurrentContainer; container is not null; container = container.Parent)
        {
            if (++depth > MaxBlocks)
            {
                throw new LimitException("blocks stand in one another too deeply", processor.Start);
            }
        }
    }
}

/// <summary>Lines that begin with a bracket: each may define a link, and Markdig compares each definition with all before it.</summary>
internal static class BracketLines
{
    private const int Max = 20_000;
    private static readonly object Key = new();

    /// <exception cref="LimitException">There are too many.</exception>
    public static void Count(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is not StrongBox<int> count)
        {
            count = new StrongBox<int>();
            processor.Document.SetData(Key, count);
        }

        if (++count.Value > Max)
        {
            throw new LimitException("too many lines begin with a bracket", processor.Start);
        }
    }
}
