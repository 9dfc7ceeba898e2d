using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>What is wrong somewhere, before it is said of which clause.</summary>
internal readonly record struct Flaw(string Message, int Object = 0, int Page = 0)
{
    public static Flaw At(Node node, string message, int page = 0) => new(message, node.Object, page);

    /// <summary>One flaw, or none where all is well.</summary>
    public static IEnumerable<Flaw> Unless(bool holds, string message, int objectNumber = 0) => holds ? [] : [new Flaw(message, objectNumber)];
}

/// <summary>A clause and how a file is held against it.</summary>
internal sealed record Rule(string Id, string Statement, Func<Document, IEnumerable<Flaw>> Check)
{
    public string Matterhorn { get; init; } = "";
}
