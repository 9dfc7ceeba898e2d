using Xunit;

namespace Publish.EndToEnd;

/// <summary>The pages hold what was written, all of it, in order.</summary>
public sealed class ManuscriptTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Every_word_of_the_essays_stands_on_a_page_in_order(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<string> written = ManuscriptText.Of(book.Folder).Body;
        int? missing = FirstMissing(written, Words.Of(string.Join('\n', book.Pages.Select(p => p.Text))));
        Assert.True(missing is null, $"from word {missing}: {string.Join(' ', written.Skip(missing ?? 0).Take(8))}");
    }

    /// <summary>A long note may run on; it is whole on its page and the two that follow.</summary>
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Every_word_of_a_note_stands_on_its_pages_in_order(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<string>[] windows = [.. book.Pages.Select((_, i) => Words.Of(string.Join('\n', book.Pages.Skip(i).Take(3).Select(p => p.Text))))];
        Assert.All(ManuscriptText.Of(book.Folder).Notes, note => Assert.Contains(windows, window => FirstMissing(note, window) is null));
    }

    /// <summary>Null when all words come one after the other, whatever stands between them.</summary>
    private static int? FirstMissing(List<string> words, List<string> among)
    {
        int at = 0;
        for (int i = 0; i < words.Count; i++)
        {
            at = among.IndexOf(words[i], at) + 1;
            if (at == 0)
            {
                return i;
            }
        }

        return null;
    }
}
