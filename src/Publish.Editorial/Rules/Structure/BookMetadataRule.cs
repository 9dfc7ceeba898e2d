using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Rules.Structure;

/// <summary>What libraries, shops and readers of the EPUB ask a book for.</summary>
internal sealed class BookMetadataRule : IBookRule
{
    public void Check(CheckedBook book, FindingList findings)
    {
        BookInfo info = book.Book.Info;
        (string Key, bool IsMissing)[] keys =
        [
            ("contributors", info.Contributors.IsEmpty),
            ("publisher", info.Publisher is null),
            ("date", info.Date is null),
            ("rights", info.Rights is null),
            ("description", info.Description is null),
            ("accessibility", info.AccessibilityCertifier is null),
        ];
        string[] missing = [.. keys.Where(k => k.IsMissing).Select(k => k.Key)];
        if (missing.Length > 0)
        {
            findings.Add(EditorialRules.BookMetadata, SourceSpan.StartOf(info.Source), $"book.yaml says nothing of: {string.Join(", ", missing)}", "add what is known: it goes into the imprint, the PDF and the EPUB");
        }
    }
}
