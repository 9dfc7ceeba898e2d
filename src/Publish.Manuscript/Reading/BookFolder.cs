using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>The book's files by safe paths: nothing outside the folder, nothing that is not what it says.</summary>
internal sealed class BookFolder(string displayPath, IBookFiles files, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>A path in the manuscript, relative to a file's folder, as a path below the book's folder; null with a diagnostic where it leads out.</summary>
    public string? Resolve(string fromFolder, string path, SourceSpan span)
    {
        var parts = new List<string>(fromFolder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        bool bad = path.Length == 0 || path[0] is '/' or '\\' || path.AsSpan().IndexOfAny("\\:\0") >= 0;
        foreach (string part in path.Split('/'))
        {
            if (part == "..")
            {
                bad |= parts.Count == 0;
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        if (!bad && parts.Count > 0)
        {
            return string.Join('/', parts);
        }

        diagnostics.Add(ManuscriptRules.InvalidPath, span, $"\u201C{path}\u201D does not name a file inside the book\u2019s folder", "use a relative path with forward slashes");
        return null;
    }

    /// <param name="span">Where the file is named; null for book.yaml.</param>
    public SourceText? ReadText(string path, SourceSpan? span)
    {
        string shown = displayPath.Length == 0 ? path : $"{displayPath}/{path}";
        if (files.Read(path) is not { } bytes)
        {
            diagnostics.Add(ManuscriptRules.MissingFile, span, $"there is no file {shown}");
            return null;
        }

        ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        try
        {
            return new SourceText(shown, Strict.GetString(text));
        }
        catch (DecoderFallbackException e)
        {
            diagnostics.Add(ManuscriptRules.InvalidText, new SourceSpan(new SourceText(shown, ""), 0, 0), $"not UTF-8 text: bad byte at offset {e.Index}", "save the file as UTF-8");
            return null;
        }
    }

    public ImageFile? ReadPicture(string fromFolder, string path, SourceSpan span)
    {
        if (Resolve(fromFolder, path, span) is not { } resolved)
        {
            return null;
        }

        if (files.Read(resolved) is not { } bytes)
        {
            diagnostics.Add(ManuscriptRules.MissingFile, span, $"there is no picture {resolved}");
            return null;
        }

        if (PictureHeader.Read(bytes) is { } header)
        {
            return new ImageFile(resolved, header.MediaType, header.Width, header.Height, bytes);
        }

        diagnostics.Add(ManuscriptRules.InvalidPicture, span, $"{resolved} is neither a PNG nor a JPEG picture", "convert it");
        return null;
    }
}
