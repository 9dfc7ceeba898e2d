namespace Publish.Inspect;

/// <summary>One thing that a standard asks of a file.</summary>
/// <param name="Id">The clause's number and, after a dash, the number of the check within it; for PDF/A and PDF/UA that of veraPDF's rule, so that both say the same of a file.</param>
/// <param name="Statement">What is asked for, in a line.</param>
/// <param name="Matterhorn">The failure conditions of the Matterhorn Protocol that it covers; empty for none.</param>
public sealed record Clause(Standard Standard, string Id, string Statement, string Matterhorn = "");

/// <summary>What a file may claim to be.</summary>
public enum Standard
{
    /// <summary>ISO 19005-2:2011, level A.</summary>
    PdfA2A,

    /// <summary>ISO 14289-1:2014.</summary>
    PdfUA1,

    /// <summary>ISO 15930-7:2010.</summary>
    PdfX4,

    /// <summary>The W3C's EPUB 3.3.</summary>
    Epub33,

    /// <summary>The W3C's EPUB Accessibility 1.1, with what WCAG 2.2 asks for and a program can see.</summary>
    EpubAccessibility11,
}

/// <summary>A place where a file does not keep a clause.</summary>
/// <param name="Page">From 1; 0 where it is on no page.</param>
/// <param name="Object">The number of the object; 0 where it is in none.</param>
public sealed record Violation(Clause Clause, string Message, int Page, int Object);
