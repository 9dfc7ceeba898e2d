using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Checks.Words;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks;

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
        string name = block.GetType().Name + block.Language;
        switch (block)
        {
            case Heading heading: AddText(heading, $"{name}{heading.Level} {heading.Id}"); break;
            case TextBlock text: AddText(text, name); break;
            case Verse verse: AddAll(verse.Stanzas.SelectMany(s => s.Lines.Append<Block>(new ThematicBreak(verse.Span))).Concat(Optional(verse.Attribution)), name); break;
            case Quotation quotation: AddAll(quotation.Blocks.Concat(Optional(quotation.Attribution)), name + (quotation.Attribution is null)); break;
            case LanguageBlock inner: AddAll(inner.Blocks, name); break;
            case DefinitionList definitions: AddAll([.. definitions.Definitions.SelectMany(d => d.Meanings.Prepend<Block>(d.Term))], name); break;
            case ListBlock list:
                foreach (ListItem item in list.Items)
                {
                    AddAll(item.Blocks, name + list.Start);
                }

                break;
            case Table table: AddAll(table.Header.Concat(table.Rows.SelectMany(r => r)), name + table.Columns.Length); break;
            case Figure figure: AddAll(Optional(figure.Caption), name + figure.Image.Path + figure.AlternativeText); break;
            case CodeBlock code: AddAll(code.Lines, name); break;
            default: _shape.Append(name).Append('\n'); break;
        }
    }

    private static IEnumerable<Block> Optional(Block? block) => block is null ? [] : [block];

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
                case Emphasis emphasis: AddMarked("*", emphasis.Inlines, text); break;
                case Strong strong: AddMarked("**", strong.Inlines, text); break;
                case Link link: AddMarked(link.Target.ToString(), link.Inlines, text); break;
                case Foreign foreign: AddMarked(foreign.Language.Tag, foreign.Inlines, text); break;
                case IndexSpan span: AddMarked($"{span.Kind} {span.Heading}", span.Inlines, text); break;
                case CrossReference reference: AddSign($"{reference.Target} {reference.Form}", text); break;
                case Code code: AddSign($"`{code.Value}`", text); break;
                case NoteReference note: AddSign(note.Note.Id, text); break;
                case HardBreak: AddSign("|", text); break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }

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
