namespace Publish.Manuscript.Model;

/// <summary>Where a printed page begins. Layout makes them, the EPUB writes them; neither knows the other.</summary>
/// <param name="Folio">The page's printed number, in the book's numerals.</param>
/// <param name="SectionId">The section the page begins in.</param>
/// <param name="TextId">The <see cref="TextBlock"/> that the page's first body line belongs to; null where the page begins with the opening (title) of the section, or inside an index.</param>
/// <param name="Offset">UTF-16 offset of the line's first character in that block's <see cref="PlainText"/>; 0 at its beginning. In an index the number of its line, letters and entries counted together from 1; 0 at its opening.</param>
public readonly record struct PageMark(string Folio, string SectionId, int? TextId, int Offset);
