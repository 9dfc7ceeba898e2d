using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Unicode;
using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>Folios as page labels (ISO 32000-1, 12.4.2). PDF counts in Latin digits and Roman numbers only: other folios are given one by one.</summary>
internal static class PageLabelWriter
{
    public static void Write(ObjectWriter file, ObjectId id, ImmutableArray<Page> pages)
    {
        List<PageLabel> labels = [];
        for (int i = 0; i < pages.Length; i++)
        {
            PageLabel label = Read(i, pages[i].Folio);
            if (labels.Count == 0 || !labels[^1].IsContinuedBy(label))
            {
                labels.Add(label);
            }
        }

        TreeWriter.WriteNumberTree(file, id, [.. labels.Select(label => label.PageIndex)], (array, index) => WriteLabel(array, labels[index]));
    }

    internal static PageLabel Read(int index, string folio)
    {
        if (int.TryParse(folio, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number.ToString(CultureInfo.InvariantCulture) == folio)
        {
            return new PageLabel(index, "D", number, "");
        }

        int roman = Numerals.ParseRoman(folio);
        return roman > 0 ? new PageLabel(index, char.IsAsciiLetterLower(folio[0]) ? "r" : "R", roman, "") : new PageLabel(index, null, 0, folio);
    }

    private static void WriteLabel(ArrayWriter array, PageLabel label)
    {
        using DictionaryWriter dictionary = array.Dictionary();
        if (label.Style is { } style)
        {
            dictionary.Name("S", style);
            if (label.Number != 1)
            {
                dictionary.Integer("St", label.Number);
            }
        }
        else if (label.Prefix.Length > 0)
        {
            dictionary.Text("P", label.Prefix);
        }
    }
}

/// <param name="Style">D, r or R; null where <paramref name="Prefix"/> is the whole label.</param>
internal readonly record struct PageLabel(int PageIndex, string? Style, int Number, string Prefix)
{
    /// <summary>Whether a reader that counts on from this label arrives at <paramref name="next"/>.</summary>
    public bool IsContinuedBy(PageLabel next) => Style is not null && Style == next.Style && next.Number - Number == next.PageIndex - PageIndex;
}
