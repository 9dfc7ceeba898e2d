#:property PublishAot=false
#:property NoWarn=$(NoWarn);RS0030;CA1852;CA1303;CA1305;CA1307;CA1310
// RS0030: a tool run by hand may read the environment and speak to the console. The others concern libraries.

// Writes the character tables of this folder from the Unicode Character Database.
// Run from anywhere in the repository: dotnet run src/Publish.Core/Unicode/Tables/generate.cs

using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

const int CodePoints = 0x110000;
const int BlockSize = 128;
string output = Path.GetDirectoryName(SourcePath())!;
string data = Path.Combine(output, "../../../../tests/data/unicode");

WriteTrie("BidiClass", "Bits 0–4: BidiClass; bit 5: opening bracket; bit 6: closing bracket. Sources: DerivedBidiClass.txt, BidiBrackets.txt.", BidiClasses());
WriteTrie("LineBreak", "Bits 0–5: LineBreakClass with rule LB1 of UAX #14 applied; bit 6: East Asian width F, W or H. Sources: DerivedLineBreak.txt, DerivedEastAsianWidth.txt, DerivedGeneralCategory.txt, emoji-data.txt.", LineBreakClasses());
WriteTrie("Grapheme", "Bits 0–3: GraphemeClass; bits 4–5: ConjunctBreak. Sources: GraphemeBreakProperty.txt, emoji-data.txt, DerivedCoreProperties.txt.", GraphemeClasses());
(byte[] scripts, List<string> codes) = Scripts();
WriteTrie("Script", "An index into Codes, ISO 15924. Sources: Scripts.txt, PropertyValueAliases.txt.", scripts, WriteStrings("Codes", codes));
WritePairs("BidiBracket", "Paired brackets, by the first of each row. Source: BidiBrackets.txt.", Fields("BidiBrackets.txt").Select(static f => (Hex(f[0]), Hex(f[1]))));
WriteTrie("Normalization", "Bits 0–5: an index into CombiningClasses; bits 6–7: NFC_Quick_Check, 0 yes, 1 maybe, 2 no. Sources: UnicodeData.txt, DerivedNormalizationProps.txt.", Normalization(out List<byte> combining), WriteClasses(combining));
WriteTable("Decomposition", "Canonical decompositions of one step, by Code; Second is 0 where there is one character. Source: UnicodeData.txt.", ["Code", "First", "Second"], Decompositions());
WriteTable("Composition", "Canonical compositions, by First and then Second. Sources: UnicodeData.txt, DerivedNormalizationProps.txt.", ["First", "Second", "Composite"], Compositions());
WriteTable("PresentationForm", "Drawn forms of Arabic letters, by Code, and up to four letters that each stands for; 0 where there are fewer. Source: UnicodeData.txt.", ["Code", "First", "Second", "Third", "Fourth"], PresentationForms());
WritePairs("BidiMirroring", "Mirrored characters, by the first of each row. Source: BidiMirroring.txt.", Fields("BidiMirroring.txt").Select(static f => (Hex(f[0]), Hex(f[1]))));
return;

byte[] BidiClasses()
{
    // The order of Publish.Core.Unicode.BidiClass.
    string[] names = ["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"];
    byte[] values = [.. Property("extracted/DerivedBidiClass.txt", "bc").Select(name => Index(names, name))];
    foreach (string[] fields in Fields("BidiBrackets.txt"))
    {
        values[Hex(fields[0])] |= (byte)(fields[2] == "o" ? 0x20 : 0x40);
    }

    return values;
}

byte[] LineBreakClasses()
{
    // The order of Publish.Core.Unicode.LineBreakClass. OPW is OP of East Asian width, QUPi and QUPf are QU of those general categories, DC is the dotted circle; XP and XA are ID and AL that are unassigned Extended_Pictographic.
    string[] names =
    [
        "AL", "DC", "HL", "NU", "SP", "CM", "ZWJ", "OP", "OPW", "CL", "CP", "QU", "QUPi", "QUPf", "GL", "NS", "EX", "SY", "IS", "PR", "PO", "ID", "IN", "HY", "HH", "BA", "BB", "B2", "ZW", "WJ",
        "H2", "H3", "JL", "JV", "JT", "AK", "AP", "AS", "VF", "VI", "RI", "EB", "EM", "XP", "XA", "CB", "BK", "CR", "LF", "NL",
    ];
    string[] classes = Property("extracted/DerivedLineBreak.txt", "lb");
    string[] categories = Property("extracted/DerivedGeneralCategory.txt", "gc");
    string[] widths = Property("extracted/DerivedEastAsianWidth.txt", "ea");
    bool[] pictographs = Pictographs();
    byte[] values = new byte[CodePoints];
    for (int c = 0; c < CodePoints; c++)
    {
        bool wide = widths[c] is "F" or "W" or "H";
        string resolved = classes[c] switch
        {
            "ID" when pictographs[c] && categories[c] == "Cn" => "XP",
            "XX" when pictographs[c] && categories[c] == "Cn" => "XA",
            "SA" when categories[c] is "Mn" or "Mc" => "CM",
            "AI" or "SG" or "XX" or "SA" => "AL",
            "CJ" => "NS",
            _ when c == 0x25CC => "DC",
            "QU" when categories[c] is "Pi" or "Pf" => "QU" + categories[c],
            "OP" when wide => "OPW",
            "CP" when wide => throw new InvalidDataException("LB30 would have to tell CP of East Asian width apart: there was none in Unicode 17.0."),
            string other => other,
        };
        values[c] = (byte)(Index(names, resolved) | (wide ? 0x40 : 0));
    }

    return values;
}

byte[] GraphemeClasses()
{
    // The order of Publish.Core.Unicode.GraphemeClass.
    string[] names = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V", "T", "LV", "LVT", "Extended_Pictographic"];
    byte[] values = new byte[CodePoints];
    bool[] pictographs = Pictographs();
    for (int c = 0; c < CodePoints; c++)
    {
        values[c] = pictographs[c] ? Index(names, "Extended_Pictographic") : (byte)0;
    }

    Fill(values, Fields("auxiliary/GraphemeBreakProperty.txt"), name => Index(names, name));
    string[] conjuncts = ["None", "Linker", "Consonant", "Extend"];
    foreach (string[] fields in Fields("DerivedCoreProperties.txt").Where(static f => f[1] == "InCB"))
    {
        (int first, int last) = Range(fields[0]);
        for (int c = first; c <= last; c++)
        {
            values[c] |= (byte)(Index(conjuncts, fields[2]) << 4);
        }
    }

    return values;
}

(byte[] Values, List<string> Codes) Scripts()
{
    string[] names = Property("Scripts.txt", "sc");
    List<string> codes = [.. names.Distinct().Order(StringComparer.Ordinal)];
    Dictionary<string, byte> indexes = codes.ToDictionary(static code => code, code => (byte)codes.IndexOf(code));
    return ([.. names.Select(name => indexes[name])], codes);
}

byte[] Normalization(out List<byte> combining)
{
    byte[] classes = new byte[CodePoints];
    Fill(classes, Split(Lines("UnicodeData.txt")).Where(static f => f[3] != "0").Select(static f => new[] { f[0], f[3] }), static value => byte.Parse(value, CultureInfo.InvariantCulture));
    List<byte> known = [.. classes.Distinct().Order()];
    combining = known;
    byte[] values = [.. classes.Select(c => checked((byte)known.IndexOf(c)))];
    foreach (string[] fields in Fields("DerivedNormalizationProps.txt").Where(static f => f[1] == "NFC_QC"))
    {
        (int first, int last) = Range(fields[0]);
        for (int c = first; c <= last; c++)
        {
            values[c] |= (byte)(fields[2] == "M" ? 0x40 : 0x80);
        }
    }

    return known.Count <= 64 ? values : throw new InvalidDataException("More combining classes than six bits can name.");
}

IEnumerable<int[]> Decompositions()
    => Split(Lines("UnicodeData.txt"))
        .Where(static f => f[5].Length > 0 && f[5][0] != '<')
        .Select(static f => (int[])[Hex(f[0]), .. f[5].Split(' ').Select(Hex)])
        .Select(static row => row.Length == 3 ? row : [row[0], row[1], 0])
        .OrderBy(static row => row[0]);

IEnumerable<int[]> Compositions()
{
    bool[] excluded = new bool[CodePoints];
    Fill(excluded, Fields("DerivedNormalizationProps.txt").Where(static f => f[1] == "Full_Composition_Exclusion"), static _ => true);
    return Decompositions().Where(row => !excluded[row[0]]).Select(static row => (int[])[row[1], row[2], row[0]]).OrderBy(static row => row[0]).ThenBy(static row => row[1]);
}

// Without the spaces and tatweels that only carry a mark, and without the forms that stand for whole phrases.
IEnumerable<int[]> PresentationForms()
    => Split(Lines("UnicodeData.txt"))
        .Where(static f => Hex(f[0]) is (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) && f[5].StartsWith('<'))
        .Select(static f => (int[])[Hex(f[0]), .. f[5].Split(' ')[1..].Select(Hex).Where(static c => c is not (0x20 or 0x640))])
        .Where(static row => row.Length is > 1 and <= 5)
        .Select(static row => (int[])[.. row, .. new int[5 - row.Length]])
        .OrderBy(static row => row[0]);

bool[] Pictographs()
{
    bool[] values = new bool[CodePoints];
    foreach (string[] fields in Fields("emoji/emoji-data.txt").Where(static f => f[1] == "Extended_Pictographic"))
    {
        (int first, int last) = Range(fields[0]);
        values.AsSpan(first, last - first + 1).Fill(true);
    }

    return values;
}

// The short names of a property's values; the comments of the data files have the long ones.
string[] Property(string file, string property)
{
    Dictionary<string, string> shortNames = ShortNames(property);
    string[] values = new string[CodePoints];
    Array.Fill(values, shortNames.GetValueOrDefault("Unknown", ""));
    Fill(values, Missing(file), name => shortNames[name]);
    Fill(values, Fields(file), name => shortNames.GetValueOrDefault(name, name));
    return values;
}

static void Fill<T>(T[] values, IEnumerable<string[]> rows, Func<string, T> value)
{
    foreach (string[] fields in rows)
    {
        (int first, int last) = Range(fields[0]);
        values.AsSpan(first, last - first + 1).Fill(value(fields[1]));
    }
}

IEnumerable<string> Lines(string file)
{
    using StreamReader text = new(new BrotliStream(File.OpenRead(Path.Combine(data, file + ".br")), CompressionMode.Decompress));
    while (text.ReadLine() is { } line)
    {
        yield return line;
    }
}

IEnumerable<string[]> Fields(string file) => Split(Lines(file).Select(static line => line.Split('#')[0]));

// Later lines win over earlier ones, as UAX #44 says.
IEnumerable<string[]> Missing(string file)
{
    const string Mark = "# @missing: ";
    return Split(Lines(file).Where(static line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(static line => line[Mark.Length..]));
}

static IEnumerable<string[]> Split(IEnumerable<string> lines)
    => lines.Where(static line => line.Contains(';')).Select(static line => line.Split(';', StringSplitOptions.TrimEntries));

Dictionary<string, string> ShortNames(string property)
    => Fields("PropertyValueAliases.txt").Where(f => f[0] == property).DistinctBy(static f => f[2]).ToDictionary(static f => f[2], static f => f[1]);

static (int First, int Last) Range(string field)
{
    string[] ends = field.Split("..");
    return (Hex(ends[0]), Hex(ends[^1]));
}

static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

static byte Index(string[] names, string name)
{
    int index = Array.IndexOf(names, name);
    return index >= 0 ? (byte)index : throw new InvalidDataException($"A value that this program does not know: {name}");
}

void WriteTrie(string name, string remarks, byte[] values, string members = "")
{
    List<byte[]> blocks = [];
    byte[] index = new byte[CodePoints / BlockSize];
    for (int i = 0; i < index.Length; i++)
    {
        byte[] block = values[(i * BlockSize)..((i + 1) * BlockSize)];
        int known = blocks.FindIndex(b => b.AsSpan().SequenceEqual(block));
        if (known < 0)
        {
            known = blocks.Count;
            blocks.Add(block);
        }

        index[i] = checked((byte)known);
    }

    StringBuilder text = Begin(name, remarks);
    text.Append("    public static byte Get(int codePoint) => Blocks[(Index[codePoint >> 7] << 7) | (codePoint & 127)];\n\n");
    text.Append(members);
    WriteNumbers(text, "byte", "Index", index);
    text.Append('\n');
    WriteNumbers(text, "byte", "Blocks", blocks.SelectMany(static b => b));
    End(text, name);
}

void WritePairs(string name, string remarks, IEnumerable<(int From, int To)> rows)
{
    (int From, int To)[] pairs = [.. rows.OrderBy(static p => p.From)];
    StringBuilder text = Begin(name, remarks);
    WriteNumbers(text, "ushort", "From", pairs.Select(static p => checked((ushort)p.From)));
    text.Append('\n');
    WriteNumbers(text, "ushort", "To", pairs.Select(static p => checked((ushort)p.To)));
    End(text, name);
}

void WriteTable(string name, string remarks, string[] columns, IEnumerable<int[]> rows)
{
    int[][] all = [.. rows];
    StringBuilder text = Begin(name, remarks);
    for (int i = 0; i < columns.Length; i++)
    {
        text.Append(i > 0 ? "\n" : "");
        WriteNumbers(text, "int", columns[i], all.Select(row => row[i]));
    }

    End(text, name);
}

static string WriteClasses(List<byte> classes)
{
    StringBuilder text = new();
    WriteNumbers(text, "byte", "CombiningClasses", classes);
    return text.Append('\n').ToString();
}

static string WriteStrings(string name, IEnumerable<string> values)
    => $"    public static readonly string[] {name} =\n    [\n{string.Concat(values.Chunk(16).Select(static row => $"        {string.Join(", ", row.Select(static v => $"\"{v}\""))},\n"))}    ];\n\n";

static void WriteNumbers<T>(StringBuilder text, string type, string name, IEnumerable<T> values)
{
    text.Append("    ").Append(name == "Index" || name == "Blocks" ? "private" : "public").Append(" static ReadOnlySpan<").Append(type).Append("> ").Append(name).Append(" =>\n    [\n");
    foreach (T[] row in values.Chunk(type == "byte" ? 64 : 16))
    {
        text.Append("        ").AppendJoin(",", row).Append(",\n");
    }

    text.Append("    ];\n");
}

static StringBuilder Begin(string name, string remarks) => new StringBuilder()
    .Append("// <auto-generated>By generate.cs from the Unicode Character Database 17.0; do not edit.</auto-generated>\n\n")
    .Append("namespace Publish.Core.Unicode.Tables;\n\n")
    .Append("// ").Append(remarks).Append('\n')
    .Append("internal static class ").Append(name).Append("Table\n{\n");

void End(StringBuilder text, string name)
{
    File.WriteAllText(Path.Combine(output, name + "Table.g.cs"), text.Append("}\n").ToString());
    Console.WriteLine($"{name}Table.g.cs: {text.Length} characters");
}

static string SourcePath([CallerFilePath] string path = "") => path;
