using System.Collections.Immutable;
using Publish.Core.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>Builds the tree from YamlDotNet's parser events, without reflection.</summary>
/// <remarks>Anchors and aliases are refused: a few lines of them can stand for more text than there is memory.</remarks>
internal sealed class YamlTree
{
    private const int MaxDepth = 16;
    private const int MaxLength = 1 << 18;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly Parser _parser;
    private readonly DiagnosticBag _diagnostics;

    private YamlTree(SourceText source, int offset, string text, DiagnosticBag diagnostics)
    {
        _source = source;
        _offset = offset;
        _parser = new Parser(new StringReader(text));
        _diagnostics = diagnostics;
    }

    /// <summary>The mapping at the top, or null with a diagnostic.</summary>
    /// <param name="offset">Where the text begins in the source.</param>
    public static YamlMapping? Parse(SourceText source, int offset, string text, DiagnosticBag diagnostics)
    {
        if (text.Length > MaxLength)
        {
            diagnostics.Add(
                ManuscriptRules.TooLarge,
                new SourceSpan(source, offset, 0),
                $"the YAML has more than {MaxLength} characters",
                "the text itself stands below the front matter");
            return null;
        }

        var tree = new YamlTree(source, offset, text, diagnostics);
        try
        {
            return tree.ParseDocument();
        }
        catch (YamlException e)
        {
            return tree.Invalid(e.Start, $": {e.Message.TrimEnd('.')}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner does not foresee everything that signs of YAML can be mixed to.
            return tree.Invalid(tree.Here, "");
        }
    }

    private YamlMapping? Invalid(Mark place, string reason)
    {
        _diagnostics.Add(
            ManuscriptRules.InvalidYaml,
            SpanAt(place, place),
            $"this is not valid YAML{reason}",
            "put text with colons or quotes into quotation marks; indent with spaces");
        return null;
    }

    private YamlMapping? ParseDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlMapping([], new SourceSpan(_source, _offset, 0));
        }

        YamlNode node = ParseNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw new YamlException(Here, Here, "a second document begins");
        }

        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        if (node is YamlScalar { IsNull: true })
        {
            return new YamlMapping([], node.Span);
        }

        _diagnostics.Add(ManuscriptRules.InvalidYaml, node.Span, "expected keys and values", "write one `key: value` a line");
        return null;
    }

    private YamlNode ParseNode(int depth)
    {
        Refuse(depth > MaxDepth, "nested too deeply");
        Refuse(_parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias, "anchors and aliases are not allowed");
        Refuse(_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }, "tags are not allowed");
        if (_parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlScalar(scalar.Value, isNull, SpanAt(scalar.Start, scalar.End));
        }

        return _parser.TryConsume<SequenceStart>(out SequenceStart? sequence) ? ParseSequence(sequence, depth) : ParseMapping(depth);
    }

    private YamlSequence ParseSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        SequenceEnd? end;
        while (!_parser.TryConsume<SequenceEnd>(out end))
        {
            items.Add(ParseNode(depth + 1));
        }

        return new YamlSequence(items.ToImmutable(), SpanAt(start.Start, end.End));
    }

    private YamlMapping ParseMapping(int depth)
    {
        MappingStart start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        MappingEnd? end;
        while (!_parser.TryConsume<MappingEnd>(out end))
        {
            Refuse(!_parser.Accept<Scalar>(out _) && _parser.Current is not AnchorAlias, "a key must be plain text");
            var key = (YamlScalar)ParseNode(depth + 1);
            YamlNode value = ParseNode(depth + 1);
            if (keys.Add(key.Value))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _diagnostics.Add(ManuscriptRules.DuplicateKey, key.Span, $"the key \u201C{key.Value}\u201D stands here a second time", "keep one of the two");
            }
        }

        return new YamlMapping(entries.ToImmutable(), SpanAt(start.Start, end.End));
    }

    private Mark Here => _parser.Current?.Start ?? Mark.Empty;

    private void Refuse(bool refused, string message)
    {
        if (refused)
        {
            throw new YamlException(Here, Here, message);
        }
    }

    private SourceSpan SpanAt(Mark start, Mark end)
    {
        int from = Math.Min(_offset + (int)start.Index, _source.Text.Length);
        return new SourceSpan(_source, from, Math.Max(0, Math.Min((int)(end.Index - start.Index), _source.Text.Length - from)));
    }
}
