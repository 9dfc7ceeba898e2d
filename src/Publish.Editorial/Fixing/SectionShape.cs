using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Fixing;

/// <summary>What no fix may change: the blocks of a section, what stands out in them, and their words.</summary>
internal sealed class SectionShape
{
    private readonly StringBuilder _shape = new();
    private readonly Dictionary<string, string> _spellings;

    private SectionShape(CheckSettings settings) => _spellings = settings.Spellings
        .Select(s => (From: string.Join(' ', KeptWords.Of(s.Key)), To: string.Join(' ', KeptWords.Of(s.Value))))
        .DistinctBy(s => s.From)
        .ToDictionary(s => s.From, s => s.To, StringComparer.Ordinal);

    public static bool AreSame(Section before, Section after, CheckSettings settings) => Of(before, settings) == Of(after, settings);

    private static string Of(Section section, CheckSettings settings)
    {
        var shape = new SectionShape(settings);
        shape.AddAll(section.Introduction?.Blocks ?? [], "introduction");
        shape._shape.Append(section.Introduction?.Signature is { } signature ? PlainText.Of(signature.Inlines) : null).Append('\n');
        shape.AddAll(section.Blocks, "body");
        foreach (Note note in section.Notes)
        {
            shape.AddAll(note.Blocks, note.Id);
        }

        return shape._shape.ToString();
    }

    private void AddAll(IEnumerable<Block> blocks, string name)
    {
        _shape.Append(name).Append("{\n");
        foreach (Block block in blocks)
        {
            Add(block);
        }

        _shape.Append("}\n");
    }

    private void Add(Block block)
    {
        string name = block.GetType().Name + block.Language + Details(block);
        if (block is TextBlock text)
        {
            AddText(text, name);
        }
        else
        {
            AddAll(block.Children, name);
        }
    }

    /// <summary>What a block is besides its children.</summary>
    private static string Details(Block block) => block switch
    {
        Heading heading => $"{heading.Level} {heading.Id}",
        Verse verse => string.Join(' ', verse.Stanzas.Select(s => s.Lines.Length)) + IsThere(verse.Attribution),
        Quotation quotation => IsThere(quotation.Attribution),
        Epigraph epigraph => IsThere(epigraph.Attribution),
        ListBlock list => $"{list.Start} of {string.Join(' ', list.Items.Select(i => i.Blocks.Length))}",
        DefinitionList list => string.Join(' ', list.Definitions.Select(d => d.Meanings.Length)),
        Table table => table.Columns.Length + IsThere(table.Caption),
        Figure figure => figure.Image.Path + figure.AlternativeText + IsThere(figure.Caption),
        Paragraph or VerseLine or TableCell or Term or CodeLine or CodeBlock or LanguageBlock or ThematicBreak => "",
        _ => throw new InvalidOperationException($"unknown block {block.GetType().Name}"),
    };

    private static string IsThere(Block? block) => block is null ? "-" : "+";

    private void AddText(TextBlock block, string name)
    {
        _shape.Append(name).Append(": ");
        var text = new StringBuilder();
        Add(block.Inlines, text);
        FlushWords(text);
        _shape.Append('\n');
    }

    private void Add(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Value); break;
                case InlineContainer container: AddMarked(MarkOf(container), container.Children, text); break;
                case CrossReference reference: AddSign($"{reference.Target} {reference.Form}", text); break;
                case Code code: AddSign($"`{code.Value}`", text); break;
                case NoteReference note: AddSign(note.Note.Id, text); break;
                case HardBreak: AddSign("|", text); break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }

    private static string? MarkOf(InlineContainer inline) => inline switch
    {
        Emphasis => "*",
        Strong => "**",
        Link link => link.Target.ToString(),
        Foreign foreign => foreign.Language.Tag,
        IndexSpan span => $"{span.Kind} {span.Heading}",
        _ => throw new InvalidOperationException($"unknown inline {inline.GetType().Name}"),
    };

    private void AddMarked(string? mark, ImmutableArray<Inline> inner, StringBuilder text)
    {
        AddSign($"<{mark}", text);
        Add(inner, text);
        AddSign(">", text);
    }

    private void AddSign(string sign, StringBuilder text)
    {
        FlushWords(text);
        _shape.Append(sign).Append(' ');
    }

    private void FlushWords(StringBuilder text)
    {
        foreach (string word in KeptWords.Of(Nfc.Normalize(text.ToString())))
        {
            _shape.Append(_spellings.GetValueOrDefault(word, word)).Append(' ');
        }

        text.Clear();
    }
}
