using Xunit;

namespace Publish.Tests.Epub;

public sealed class EpubGoldenTests
{
    private static readonly EpubArchive Sample = EpubArchive.Write(SampleBook.Make(), SampleBook.Options);

    [Theory]
    [InlineData("META-INF/container.xml")]
    [InlineData("META-INF/com.apple.ibooks.display-options.xml")]
    [InlineData("EPUB/package.opf")]
    [InlineData("EPUB/toc.ncx")]
    [InlineData("EPUB/text/contents.xhtml")]
    [InlineData("EPUB/text/cover.xhtml")]
    [InlineData("EPUB/text/title.xhtml")]
    [InlineData("EPUB/text/imprint.xhtml")]
    [InlineData("EPUB/text/foreword.xhtml")]
    [InlineData("EPUB/text/zaban.xhtml")]
    [InlineData("EPUB/text/english.xhtml")]
    public void A_file_of_the_sample_is_as_it_was(string name) => Golden.Check("epub/sample/" + name, Sample.Text(name));
}
