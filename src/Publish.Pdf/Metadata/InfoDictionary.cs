using System.Globalization;
using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Metadata;

/// <summary>The document information dictionary (ISO 32000-1, 14.3.3), for the readers that do not know XMP.</summary>
internal static class InfoDictionary
{
    /// <param name="sayTrapped">Whether to say that nothing is trapped, as PDF/X asks.</param>
    public static void Write(ObjectWriter file, ObjectId id, DocumentInfo info, bool sayTrapped = false)
    {
        using DictionaryWriter dictionary = file.Dictionary(id);
        dictionary.Text("Title", info.Title);
        if (info.Authors.Length > 0)
        {
            dictionary.Text("Author", string.Join("; ", info.Authors));
        }

        if (info.Subject is { } subject)
        {
            dictionary.Text("Subject", subject);
        }

        if (info.Keywords.Length > 0)
        {
            dictionary.Text("Keywords", JoinKeywords(info));
        }

        string date = info.Date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'";
        dictionary.Text("Creator", info.Producer).Text("Producer", info.Producer).Text("CreationDate", date).Text("ModDate", date);
        if (sayTrapped)
        {
            dictionary.Name("Trapped", "False");
        }
    }

    public static string JoinKeywords(DocumentInfo info) => string.Join("; ", info.Keywords);
}
