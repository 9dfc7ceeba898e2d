using Publish.Core.Source;

namespace Publish.Epub;

/// <summary>What can be wrong with a book as an EPUB.</summary>
public static class EpubRules
{
    public static readonly DiagnosticRule CharacterNotInXml = new("B001", Severity.Error, "A character that XML cannot hold");

    public static readonly DiagnosticRule AddressNotUsable = new("B002", Severity.Warning, "A link's address is not a full http, https or mailto address");

    public static readonly DiagnosticRule NoteTooLong = new("B003", Severity.Info, "A note is too long to pop up in every reader");

    public static readonly DiagnosticRule RoleWithoutRelator = new("B004", Severity.Warning, "A contributor's role has no MARC relator code");

    public static readonly DiagnosticRule ConformanceNotClaimed = new("B005", Severity.Info, "The EPUB does not claim to conform to WCAG, although book.yaml names who certifies it");
}
