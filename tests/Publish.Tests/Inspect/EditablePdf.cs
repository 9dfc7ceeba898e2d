using System.Globalization;
using System.Text;

namespace Publish.Tests.Inspect;

/// <summary>A readable PDF whose text can be changed; the lengths of streams and the cross-references are made right again afterwards.</summary>
internal sealed class EditablePdf
{
    private const string Stream = "\nstream\n";
    private const string EndStream = "\nendstream\nendobj\n";

    private readonly SortedDictionary<int, string> _objects = [];
    private readonly string _header;
    private string _trailer;

    /// <param name="file">As ObjectWriter writes it where it is to be read, one character a byte.</param>
    public EditablePdf(string file)
    {
        int table = file.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        string[] rows = file[table..].Split('\n');
        int count = int.Parse(rows[1].Split(' ')[1], CultureInfo.InvariantCulture);
        (int Number, int Offset)[] offsets = [.. Enumerable.Range(1, count - 1)
            .Where(i => rows[2 + i].Contains(" n", StringComparison.Ordinal))
            .Select(i => (i, int.Parse(rows[2 + i][..10], CultureInfo.InvariantCulture)))
            .OrderBy(o => o.Item2)];
        _header = file[..offsets[0].Offset];
        for (int i = 0; i < offsets.Length; i++)
        {
            _objects.Add(offsets[i].Number, file[offsets[i].Offset..(i + 1 < offsets.Length ? offsets[i + 1].Offset : table)]);
        }

        int trailer = file.IndexOf("trailer\n", table, StringComparison.Ordinal);
        _trailer = file[trailer..file.IndexOf("\nstartxref", trailer, StringComparison.Ordinal)];
    }

    /// <summary>Puts one text in the place of another, which must stand in exactly one place of the objects or the trailer.</summary>
    public EditablePdf Replace(string old, string text)
    {
        int[] holders = [.. _objects.Where(o => o.Value.Contains(old, StringComparison.Ordinal)).Select(o => o.Key)];
        bool inTrailer = _trailer.Contains(old, StringComparison.Ordinal);
        if (holders.Length + (inTrailer ? 1 : 0) != 1)
        {
            throw new ArgumentException($"“{old}” stands in {holders.Length} objects", nameof(old));
        }

        if (inTrailer)
        {
            _trailer = ReplaceFirst(_trailer, old, text);
            return this;
        }

        _objects[holders[0]] = ReplaceFirst(_objects[holders[0]], old, text);
        return this;
    }

    /// <summary>Adds an object of the next number, which the text may name as NEW.</summary>
    public EditablePdf Add(string value)
    {
        int number = _objects.Keys.Max() + 1;
        _objects.Add(number, $"{number} 0 obj\n{value}\nendobj\n");
        foreach (int holder in _objects.Keys.ToArray())
        {
            _objects[holder] = _objects[holder].Replace("NEW 0 R", $"{number} 0 R", StringComparison.Ordinal);
        }

        _trailer = System.Text.RegularExpressions.Regex.Replace(_trailer, @"/Size \d+", $"/Size {number + 1}");
        return this;
    }

    public byte[] ToBytes()
    {
        var file = new StringBuilder(_header);
        var offsets = new SortedDictionary<int, int>();
        foreach ((int number, string text) in _objects)
        {
            offsets.Add(number, file.Length);
            file.Append(WithLength(text));
        }

        int start = file.Length;
        int count = _objects.Keys.Max() + 1;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n");
        for (int i = 1; i < count; i++)
        {
            file.Append(offsets.TryGetValue(i, out int offset) ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n") : "0000000000 00000 f \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"{_trailer}\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    private static string WithLength(string text)
    {
        int stream = text.IndexOf(Stream, StringComparison.Ordinal);
        int end = text.LastIndexOf(EndStream, StringComparison.Ordinal);
        if (stream < 0 || end < 0)
        {
            return text;
        }

        int length = end - stream - Stream.Length;
        return System.Text.RegularExpressions.Regex.Replace(text[..stream], @"/Length \d+", $"/Length {length}") + text[stream..];
    }
}
