using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>Fields: text that a word processor makes by an instruction (ISO/IEC 29500-1, 17.16).</summary>
internal sealed partial class DocxWalk
{
    private void ReadFieldChar(XElement element)
    {
        switch (element.Value("fldCharType"))
        {
            case "begin":
                AddInstruction(" ");
                _fields.Push(new DocxField());
                break;
            case "separate" when _fields.TryPeek(out DocxField? field):
                field.InResult = true;
                field.Address = WebAddresses.Checked(LinkOf(field.Instruction.ToString()));
                break;
            case "end" when _fields.TryPop(out DocxField? field): NameField(field); break;
        }
    }

    private void AddInstruction(string text)
    {
        if (_fields.TryPeek(out DocxField? field) && !field.InResult)
        {
            field.Instruction.Append(text);
        }
        else
        {
            LeaveOut("instruction of a field", TextDecoding.Clean(text).Text);
        }
    }

    private void ReadSimpleField(XElement element, string? link)
    {
        var field = new DocxField { InResult = true };
        field.Instruction.Append(element.Value("instr"));
        field.Address = WebAddresses.Checked(LinkOf(field.Instruction.ToString()));
        _fields.Push(field);
        ReadInlines(element, link);
        if (_fields.TryPop(out DocxField? last))
        {
            NameField(last);
        }
    }

    /// <summary>Fields that a file leaves open end with it.</summary>
    private void EndFields()
    {
        while (_fields.TryPop(out DocxField? field))
        {
            NameField(field);
        }
    }

    /// <summary>What a field shows is text. Its instruction is named where it shows nothing, as the entries of an index do, or where its address is lost.</summary>
    private void NameField(DocxField field)
    {
        string instruction = Spaces.Fold(TextDecoding.Clean(field.Instruction.ToString()).Text);
        bool isKept = field.HasResult && (field.Address is not null || LinkOf(instruction) is null);
        Name("field", instruction, instruction, isLeftOut: !isKept);
    }

    private static string? LinkOf(string instruction) => Hyperlink().Match(instruction) is { Success: true } match ? match.Groups["address"].Value : null;

    [GeneratedRegex("""^\s*HYPERLINK\s+(?:"(?<address>[^"]+)"|(?<address>[^\s"\\]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hyperlink();
}

/// <summary>A field that is open.</summary>
internal sealed class DocxField
{
    public StringBuilder Instruction { get; } = new();

    /// <summary>Whether the instruction is over, and what follows is shown.</summary>
    public bool InResult { get; set; }

    public bool HasResult { get; set; }

    /// <summary>The web address to which its text leads, or null.</summary>
    public string? Address { get; set; }
}
