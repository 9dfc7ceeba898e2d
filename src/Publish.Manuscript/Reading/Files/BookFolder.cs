using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Files;

/// <summary>The book's files by safe paths: nothing outside the folder, nothing that is not what it says.</summary>
/// <param name="diagnostics">What is wrong with a file is said here.</param>
/// <param name="pictures">Those already read, by path.</param>
internal sealed class BookFolder(string displayPath, IBookFiles files, DiagnosticBag diagnostics, Dictionary<string, ImageFile?> pictures)
{
    private const int MaxPathLength = 240;
    private const int MaxTextLength = 4 << 20;
    private const int MaxPictureLength = 32 << 20;
    private const int MaxFontLength = 32 << 20;

    private readonly List<ImageFile?> _shown = [];

    public BookFolder(string displayPath, IBookFiles files, DiagnosticBag diagnostics)
        : this(displayPath, files, diagnostics, new Dictionary<string, ImageFile?>(StringComparer.Ordinal))
    {
    }

    /// <summary>The pictures that were asked for here; null for one that cannot be used.</summary>
    public IReadOnlyList<ImageFile?> Shown => _shown;

    /// <summary>The same folder for one section, which has findings and pictures of its own.</summary>
    public BookFolder For(DiagnosticBag findings) => new(displayPath, files, findings, pictures);

    /// <summary>Whether a picture's file is what it was when it was read; then it need not be read again.</summary>
    public bool IsStill(ImageFile picture)
    {
        if (!pictures.TryGetValue(picture.Path, out ImageFile? read))
        {
            read = files.Read(picture.Path) is { } bytes && picture.Data.Span.SequenceEqual(bytes) ? picture : null;
            if (read is null)
            {
                return false;
            }

            pictures.Add(picture.Path, read);
        }

        return ReferenceEquals(read, picture);
    }

    /// <summary>A path in the manuscript, relative to a file's folder, as a path below the book's folder; null with a diagnostic where it leads out.</summary>
    /// <param name="fromFolder">Empty, or a path that ends in <c>/</c>.</param>
    public string? Resolve(string fromFolder, string path, SourceSpan span)
    {
        var parts = new List<string>(fromFolder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        bool bad = path.Length is 0 or > MaxPathLength || path[0] == '/' || path.AsSpan().IndexOfAny("\\:") >= 0 || ControlCharacters.StandIn(path);
        foreach (string part in path.Split('/'))
        {
            if (part == "..")
            {
                bad |= parts.Count == 0;
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
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

    /// <summary>A file's text; null with a diagnostic where there is none.</summary>
    /// <param name="span">Where the file is named; null for book.yaml.</param>
    public SourceText? ReadText(string path, SourceSpan? span)
    {
        string shown = Show(path);
        if (files.Read(path) is not { } bytes)
        {
            diagnostics.Add(
                ManuscriptRules.MissingFile,
                span,
                $"there is no file {shown}",
                span is null ? "a book is a folder with this file" : "put it there, or correct the path");
            return null;
        }

        if (bytes.Length > MaxTextLength)
        {
            diagnostics.Add(ManuscriptRules.TooLarge, new SourceSpan(new SourceText(shown, ""), 0, 0), $"the file has more than {MaxTextLength >> 20} MB", "divide it");
            return null;
        }

        return Utf8Text.Read(shown, bytes, diagnostics);
    }

    /// <summary>A picture, read once however often it is shown; null with a diagnostic where it cannot be used.</summary>
    public ImageFile? ReadPicture(string fromFolder, string path, SourceSpan span)
    {
        if (Resolve(fromFolder, path, span) is not { } resolved)
        {
            return null;
        }

        if (!pictures.TryGetValue(resolved, out ImageFile? picture))
        {
            picture = ReadPicture(resolved, span);
            pictures.Add(resolved, picture);
        }

        _shown.Add(picture);
        return picture;
    }

    /// <summary>A file of a font, or the licence beside it; null with a diagnostic where there is none.</summary>
    public FontFile? ReadFont(string path, SourceSpan span)
    {
        if (Resolve(fromFolder: "", path, span) is not { } resolved)
        {
            return null;
        }

        if (files.Read(resolved) is not { } bytes)
        {
            diagnostics.Add(ManuscriptRules.MissingFile, span, $"there is no file {Show(resolved)}", "put it there, or correct the path");
            return null;
        }

        if (bytes.Length > MaxFontLength)
        {
            diagnostics.Add(ManuscriptRules.TooLarge, span, $"{Show(resolved)} has more than {MaxFontLength >> 20} MB", "take a font without the scripts that the book does not have");
            return null;
        }

        return new FontFile(resolved, bytes, span);
    }

    /// <summary>Whether the file is what it was when it was read.</summary>
    public bool IsStill(FontFile file) => files.Read(file.Path) is { } bytes && file.Data.Span.SequenceEqual(bytes);

    private ImageFile? ReadPicture(string path, SourceSpan span)
    {
        if (files.Read(path) is not { } bytes)
        {
            diagnostics.Add(ManuscriptRules.MissingFile, span, $"there is no picture {Show(path)}", "put it there, or correct the path");
            return null;
        }

        if (bytes.Length > MaxPictureLength)
        {
            diagnostics.Add(ManuscriptRules.InvalidPicture, span, $"{Show(path)} has more than {MaxPictureLength >> 20} MB", "save it in a size that a page can use");
            return null;
        }

        if (PictureHeader.Read(bytes, out string problem) is { } header)
        {
            return new ImageFile(path, header.MediaType, header.Width, header.Height, bytes);
        }

        diagnostics.Add(ManuscriptRules.InvalidPicture, span, $"{Show(path)} {problem}", "save it anew, as a PNG or JPEG picture of a size that a page can use");
        return null;
    }

    private string Show(string path) => displayPath.Length == 0 ? path : $"{displayPath}/{path}";
}
