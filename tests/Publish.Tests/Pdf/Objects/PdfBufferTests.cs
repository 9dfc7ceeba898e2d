using System.Text;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Pdf.Objects;

public sealed class PdfBufferTests
{
    [Theory]
    [InlineData("Type", "/Type")]
    [InlineData("ABCDEF+Noto-Nastaliq", "/ABCDEF+Noto-Nastaliq")]
    [InlineData("A B", "/A#20B")]
    [InlineData("A#(/", "/A#23#28#2F")]
    [InlineData("\u06A9", "/#DA#A9")]
    public void A_name_escapes_what_may_not_stand_in_it(string name, string expected) => Assert.Equal(expected, Text(new PdfBuffer().Name(name)));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("", "()")]
    [InlineData("a(b)\\c", "(a\\(b\\)\\\\c)")]
    [InlineData("\u06A9\u062A", "<FEFF06A9062A>")]
    [InlineData("\U0001F600", "<FEFFD83DDE00>")]
    [InlineData("a\nb", "<FEFF0061000A0062>")]
    [InlineData("caf\u00E9", "<FEFF00630061006600E9>")]
    public void A_text_string_is_ASCII_or_marked_UTF_16(string text, string expected) => Assert.Equal(expected, Text(new PdfBuffer().TextString(text)));

    [Fact]
    public void Bytes_are_written_in_hexadecimal() => Assert.Equal("<00FF10>", Text(new PdfBuffer().HexString([0, 255, 16])));

    [Fact]
    public void A_dictionary_holds_its_entries_in_the_order_of_the_calls()
    {
        var buffer = new PdfBuffer(1);
        using (var dictionary = new DictionaryWriter(buffer))
        {
            dictionary.Name("A", "B").Integer("C", -3).Real("D", 1.25).Boolean("E", true).Reference("F", new ObjectId(7)).Text("G", "x").Reals("H", 1, 2.5);
            using ArrayWriter array = dictionary.Array("I");
            array.Integer(1).Null().Name("N").Text("t").Reference(new ObjectId(2));
            using DictionaryWriter inner = array.Dictionary();
            inner.Integer("J", 1);
        }

        Assert.Equal("<< /A /B /C -3 /D 1.25 /E true /F 7 0 R /G (x) /H [1 2.5] /I [1 null /N (t) 2 0 R << /J 1 >>] >>", Text(buffer));
    }

    private static string Text(PdfBuffer buffer) => Encoding.ASCII.GetString(buffer.Written);
}
