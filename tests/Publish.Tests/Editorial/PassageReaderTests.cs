using Publish.Editorial.Passages;
using Publish.Manuscript.Model;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

public sealed class PassageReaderTests
{
    /// <summary>Whatever block it is in, text is checked: the caption of a table was once left out.</summary>
    [Fact]
    public void Every_text_but_code_is_a_passage()
    {
        Section section = TestBook.Read("""
            ::: introduction
            تعارف کا متن۔

            --- ادارہ
            :::

            ## سرخی

            > اقتباس کی سطر۔

            ::: verse
            پہلا مصرع
            دوسرا مصرع
            :::

            1. فہرست

            | سر | خانہ |
            |---|---|
            | ایک | دو |

            : جدول کا عنوان

            اصطلاح
            :   اس کے معنی۔

            متن[^1]۔

            [^1]: حاشیہ۔
            """);

        IEnumerable<string> read = PassageReader.Read(section).Select(p => p.Text);
        IEnumerable<string> texts = Walk.Texts(section).Where(t => t is not CodeLine).Select(t => PlainText.Of(t.Inlines));

        Assert.Equal(texts.Select(Letters), read.Select(Letters));
        Assert.Contains("جدول کا عنوان", read);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
