using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Inlines;

/// <summary>What the attributes of a span say: a language, a heading of the index, a term of the glossary, or several of these.</summary>
/// <param name="Heading">Null where the words themselves are the heading.</param>
/// <param name="Term">Null where there is none, empty where the words themselves are the term.</param>
internal sealed record SpanAttributes(Language? Language, IndexKind? Index, string? Heading, string? Term)
{
    /// <summary>Null where something is not known.</summary>
    public static SpanAttributes? Read(List<(string Key, string Value)> pairs)
    {
        var read = new SpanAttributes(null, null, null, null);
        foreach ((string key, string value) in pairs)
        {
            string text = PlainLine.Of(value);
            switch ((key, value))
            {
                case ("lang", _) when LanguageTags.IsWellFormed(value): read = read with { Language = new Language(value) }; break;
                case (".", "name"): read = read with { Index = IndexKind.Name }; break;
                case (".", "place"): read = read with { Index = IndexKind.Place }; break;
                case (".", "term"): read = read with { Term = read.Term ?? "" }; break;
                case ("index", _) when text.Length > 0: read = read with { Heading = text }; break;
                case ("term", _) when text.Length > 0: read = read with { Term = text }; break;
                default: return null;
            }
        }

        return read with { Index = read.Index ?? (read.Heading is null ? null : IndexKind.Subject) };
    }

    /// <param name="nextMark">Gives an id to words of the index.</param>
    public Inline Wrap(ImmutableArray<Inline> inner, SourceSpan span, Func<string> nextMark)
    {
        string words = PlainText.Of(inner);
        Inline? whole = Language is { } language ? new Foreign(language, inner, span) : null;
        if (Term is { } term)
        {
            whole = new Link(new TermTarget(term.Length == 0 ? words : term), Or(whole, inner), span);
        }

        return Index is { } kind ? new IndexSpan(nextMark(), kind, Heading ?? words, Or(whole, inner), span) : whole!;
    }

    private static ImmutableArray<Inline> Or(Inline? whole, ImmutableArray<Inline> inner) => whole is null ? inner : [whole];
}
