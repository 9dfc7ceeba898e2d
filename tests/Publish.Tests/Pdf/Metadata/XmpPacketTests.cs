using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Publish.Core.Unicode;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Metadata;
using Xunit;

namespace Publish.Tests.Pdf.Metadata;

public sealed class XmpPacketTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    [Fact]
    public void The_packet_says_what_the_book_says()
    {
        XDocument packet = Read(Info("\u06A9\u062A\u0627\u0628", ["A", "B"], "Subject"));

        Assert.Equal("\u06A9\u062A\u0627\u0628", packet.Descendants(Dc + "title").Single().Value);
        Assert.Equal(["A", "B"], packet.Descendants(Dc + "creator").Descendants().Where(e => !e.HasElements).Select(e => e.Value));
        Assert.Equal("Subject", packet.Descendants(Dc + "description").Single().Value);
        Assert.Equal("ur", packet.Descendants(Dc + "language").Single().Value);
        Assert.Equal("2026-11-01T05:00:00+00:00", packet.Descendants(Xmp + "CreateDate").Single().Value);
    }

    [Fact]
    public void The_packet_claims_PDF_A_2a_and_PDF_UA_1()
    {
        XDocument packet = Read(Info("T", [], null));

        Assert.Equal(["2", "A", "1"], packet.Descendants().Where(e => e.Name.LocalName is "part" or "conformance").Select(e => e.Value));
        Assert.Empty(packet.Descendants(Dc + "description"));
        Assert.Empty(packet.Descendants(Dc + "creator"));
    }

    [Fact]
    public void A_file_that_is_not_accessible_does_not_say_so()
        => Assert.Equal(["2", "A"], Read(Info("T", [], null), isAccessible: false).Descendants().Where(e => e.Name.LocalName is "part" or "conformance").Select(e => e.Value));

    [Fact]
    public void Markup_and_forbidden_characters_do_no_harm()
        => Assert.Equal("a<b>&\"c", Read(Info("a<b>&\"\u0001c", [], null)).Descendants(Dc + "title").Single().Value);

    [Fact]
    public void The_packet_has_the_mark_that_XMP_wants()
        => Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", Encoding.UTF8.GetString(XmpPacket.Build(Info("T", [], null), true)), StringComparison.Ordinal);

    private static XDocument Read(DocumentInfo info, bool isAccessible = true) => XDocument.Parse(Encoding.UTF8.GetString(XmpPacket.Build(info, isAccessible)));

    private static DocumentInfo Info(string title, ImmutableArray<string> authors, string? subject)
        => new(title, authors, subject, [], Language.Urdu, BindingSide.Right, "urn:toy", new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.FromHours(5)), "Publish");
}
