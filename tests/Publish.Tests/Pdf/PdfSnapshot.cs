using System.Text;

namespace Publish.Tests.Pdf;

/// <summary>A readable file as a golden: without the bytes of fonts and profiles, the names that come from them, and the offsets.</summary>
internal static class PdfSnapshot
{
    public static string Of(string file)
    {
        var snapshot = new StringBuilder();
        int at = file.IndexOf('\n', "%PDF-1.7\n".Length) + 1;
        int table = file.LastIndexOf("\nxref\n", StringComparison.Ordinal);
        while (true)
        {
            int start = file.IndexOf("\nstream\n", at, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }

            int dictionary = file.LastIndexOf(" 0 obj\n", start, StringComparison.Ordinal);
            int end = file.IndexOf("\nendstream\n", start, StringComparison.Ordinal);
            string body = file[(start + "\nstream\n".Length)..end];
            bool isText = body.All(c => c is '\n' or (>= ' ' and < '\u007F')) && !file[dictionary..start].Contains("/Metadata", StringComparison.Ordinal);
            snapshot.Append(WithoutLength(file[at..start])).Append("\nstream\n").Append(isText ? body : "…");
            at = end;
        }

        return WithoutSubsetTag(snapshot.Append(file[at..table]).Append('\n').ToString());
    }

    private static string WithoutLength(string text)
    {
        int at = text.LastIndexOf("/Length ", StringComparison.Ordinal);
        int one = text.LastIndexOf("/Length1 ", StringComparison.Ordinal);
        text = text[..at] + "/Length … >>";
        return one < 0 || one > at ? text : text[..one] + text[at..];
    }

    private static string WithoutSubsetTag(string text)
    {
        int plus = text.IndexOf("+Toy", StringComparison.Ordinal);
        return plus < 0 ? text : text.Replace(text[(plus - 6)..plus], "ABCDEF", StringComparison.Ordinal);
    }
}
