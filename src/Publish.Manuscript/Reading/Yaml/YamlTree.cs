using System.Collections.Immutable;
using Publish.Core.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>Builds the tree from YamlDotNet's parser events, without reflection.</summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 16;

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
        var tree = new YamlTree(source, offset, text, diagnostics);
        try
        {
            return tree.ParseDocument();
        }
        catch (YamlException e)
        {
            diagnostics.Add(ManuscriptRules.InvalidYaml, tree.SpanAt(e.Start, e.Start), $"this is not valid YAML: {e.Message.TrimEnd('.')}", "put text with colons or quotes into quotation marks; indent with spaces");
            return null;
        }
    }

    private YamlMapping? ParseDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlMapping([], SourceSpan.StartOf(_source));
        }

        YamlNode node = ParseNode(0);
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
        if (depth > MaxDepth)
        {
            throw new YamlException(Here, Here, "nested too deeply");
        }

        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            throw new YamlException(Here, Here, "anchors and aliases are not allowed");
        }

        if (_parser.Accept<Scalar>(out _))
        {
            Scalar scalar = _parser.Consume<Scalar>();
            bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlScalar(scalar.Value, isNull, SpanAt(scalar.Start, scalar.End));
        }

        if (_parser.Accept<SequenceStart>(out _))
        {
            SequenceStart sequence = _parser.Consume<SequenceStart>();
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!_parser.Accept<SequenceEnd>(out _))
            {
                items.Add(ParseNode(depth + 1));
            }

            return new YamlSequence(items.ToImmutable(), SpanAt(sequence.Start, _parser.Consume<SequenceEnd>().End));
        }

        return ParseMapping(depth);
    }

    private YamlMapping ParseMapping(int depth)
    {
        MappingStart start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            Mark at = Here;
            if (ParseNode(depth + 1) is not YamlScalar key)
            {
                throw new YamlException(at, at, "a key must be plain text");
            }

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

        return new YamlMapping(entries.ToImmutable(), SpanAt(start.Start, _parser.Consume<MappingEnd>().End));
    }

    private Mark Here => _parser.Current?.Start ?? Mark.Empty;

    private SourceSpan SpanAt(Mark start, Mark end)
    {
        int from = Math.Min(_offset + (int)start.Index, _source.Text.Length);
        return new SourceSpan(_source, from, Math.Max(0, Math.Min((int)(end.Index - start.Index), _source.Text.Length - from)));
    }
}
