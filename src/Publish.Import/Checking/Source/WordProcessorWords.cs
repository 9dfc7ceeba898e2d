using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Publish.Import.Checking.Source;

/// <summary>The text of every XML part of a .docx file, read with nothing but a zip archive and an XML reader.</summary>
/// <remarks>
/// Text of one paragraph is one text, whatever runs it is cut into. What Word does not show in line with it (deletions, field instructions, hidden runs, ruby) is a text of its own.
/// </remarks>
internal static class WordProcessorWords
{
    private static readonly string[] NoText = ["styles.xml", "stylesWithEffects.xml", "settings.xml", "webSettings.xml", "fontTable.xml", "numbering.xml"];

    public static ImmutableArray<CountedText> Of(byte[] bytes)
    {
        var texts = ImmutableArray.CreateBuilder<CountedText>();
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase))
        {
            string name = entry.FullName.TrimStart('/');
            if (name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith("word/theme/", StringComparison.OrdinalIgnoreCase) && !NoText.Contains(Path.GetFileName(name), StringComparer.OrdinalIgnoreCase))
            {
                using XmlReader reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
                new PartWords(name, texts).Read(reader);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>One pass over one part.</summary>
    private sealed class PartWords(string part, ImmutableArray<CountedText>.Builder texts)
    {
        private readonly Stack<string> _open = [];
        private readonly Stack<StringBuilder> _paragraphs = new([new StringBuilder()]);
        private readonly Stack<(int Depth, StringBuilder Text)> _apart = [];
        private readonly Stack<(StringBuilder Text, int Start)> _branches = [];
        private readonly StringBuilder _instruction = new();
        private int _paragraph;
        private bool _runIsHidden;
        private bool _isPlaceholder;

        private StringBuilder Here => _apart.TryPeek(out (int, StringBuilder Text) apart) ? apart.Text : _paragraphs.Peek();

        private string Where => string.Create(CultureInfo.InvariantCulture, $"{part}, paragraph {_paragraph}");

        public void Read(XmlReader reader)
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        Open(reader);
                        if (reader.IsEmptyElement)
                        {
                            Close(reader);
                        }
                        else
                        {
                            _open.Push(reader.LocalName);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        _open.Pop();
                        Close(reader);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: Count(reader.Value); break;
                }
            }

            Flush(_paragraphs.Pop());
        }

        private void Open(XmlReader reader)
        {
            CountAttributes(reader);
            switch (reader.LocalName)
            {
                case "p":
                    _paragraph++;
                    _paragraphs.Push(new StringBuilder());
                    Here.Append(' ');
                    break;
                case "r": _runIsHidden = false; break;
                case "vanish" when !_open.Contains("rPrChange"): _runIsHidden = reader.GetAttribute("val", reader.NamespaceURI) is null or "1" or "true" or "on"; break;
                case "tab" or "ptab" or "br" or "cr" or "footnoteReference" or "endnoteReference": Here.Append(' '); break;
                case "Choice" or "Fallback": _branches.Push((Here, Here.Length)); break;
                case "noBreakHyphen": Here.Append('\u2011'); break;
                case "sym": CountSymbol(reader); break;
                case "fldChar": FlushInstruction(); break;
                case "showingPlcHdr": _isPlaceholder = reader.GetAttribute("val", reader.NamespaceURI) is null or "1" or "true" or "on"; break;
                case "sdtContent" when !_isPlaceholder: break;
                case "del" or "moveFrom" or "rt" or "sdtContent":
                    _isPlaceholder = false;
                    _apart.Push((_open.Count, new StringBuilder()));
                    break;
                default: Here.Append(IsMath(reader) ? " " : ""); break;
            }
        }

        /// <summary>Text that a branch of alternate content puts into a paragraph is no part of the words beside it.</summary>
        private static void SetApart((StringBuilder Text, int Start) branch)
        {
            if (branch.Text.Length > branch.Start)
            {
                branch.Text.Insert(branch.Start, ' ').Append(' ');
            }
        }

        private static bool IsMath(XmlReader reader) => reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);

        private void Close(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "p":
                    FlushInstruction();
                    Flush(_paragraphs.Pop());
                    Here.Append(_apart.Count > 0 ? " " : "");
                    break;
                case "Choice" or "Fallback": SetApart(_branches.Pop()); break;
                case "ruby": Here.Append(' '); break;
                case "del" or "moveFrom" or "rt" or "sdtContent" when _apart.TryPeek(out (int Depth, StringBuilder) top) && top.Depth == _open.Count: Flush(_apart.Pop().Text); break;
                default: Here.Append(IsMath(reader) ? " " : ""); break;
            }
        }

        private void Count(string text)
        {
            // White space before the first element and after the last is in none.
            switch (_open.TryPeek(out string? element) ? element : null)
            {
                case "t" when _runIsHidden: Apart(text); break;
                case "t": Here.Append(text); break;
                case "delText" when _apart.Count > 0: Here.Append(text); break;
                case "delText" or "v": Apart(text); break;
                case "instrText" or "delInstrText": _instruction.Append(text); break;
            }
        }

        private void CountSymbol(XmlReader reader)
        {
            string code = reader.GetAttribute("char", reader.NamespaceURI) ?? "";
            if (int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value) && value is > 0x20 and < 0xD800)
            {
                Here.Append((char)value);
            }
            else
            {
                Apart(code);
            }
        }

        /// <summary>Words that stand in attributes: what pictures show, decorated letters, fields in short form.</summary>
        private void CountAttributes(XmlReader reader)
        {
            string[] names = reader.LocalName switch
            {
                "docPr" => ["descr", "title"],
                "textpath" => ["string"],
                "fldSimple" => ["instr"],
                _ => [],
            };
            foreach (string name in names)
            {
                Apart(reader.GetAttribute(name) ?? reader.GetAttribute(name, reader.NamespaceURI) ?? "");
            }
        }

        private void Apart(string text) => texts.Add(new CountedText(text, Where));

        private void FlushInstruction()
        {
            Apart(_instruction.ToString());
            _instruction.Clear();
        }

        private void Flush(StringBuilder text) => texts.Add(new CountedText(text.ToString(), Where));
    }
}
