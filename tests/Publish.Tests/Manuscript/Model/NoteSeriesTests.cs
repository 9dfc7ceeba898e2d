using System.Reflection;
using System.Text.Json;
using Publish.Core.Languages;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Schemas;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Model;

public sealed class NoteSeriesTests
{
    /// <summary>A series that is written and left out of the list would be read as another.</summary>
    [Fact]
    public void Every_series_is_in_the_list() =>
        Assert.Equal(typeof(NoteSeries).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => f.GetValue(null)).OfType<NoteSeries>().ToHashSet(), NoteSeries.All.ToHashSet());

    [Fact]
    public void No_two_series_can_be_mixed_up()
    {
        Assert.Distinct(NoteSeries.All.Select(s => s.LabelPrefix));
        Assert.Distinct(NoteSeries.All.Select(s => s.IdPrefix));
        Assert.Distinct(NoteSeries.All.Select(s => s.HeadingId));
        Assert.Distinct(NoteSeries.All.Select(s => s.SignatureKey));
        Assert.Distinct(NoteSeries.All.Select(s => s.Mark("1")));
        Assert.Distinct(NoteSeries.All.Select(s => s.Words(Language.English.Profile.Words)));
    }

    /// <summary>A language's words for notes that no series uses are those of a series that was forgotten.</summary>
    [Fact]
    public void All_words_for_notes_belong_to_a_series() => Assert.Equal(
        typeof(BookWords).GetProperties().Where(p => p.PropertyType == typeof(NoteWords)).Select(p => p.GetValue(Language.English.Profile.Words)).OfType<NoteWords>().ToHashSet(),
        [.. NoteSeries.All.Select(s => s.Words(Language.English.Profile.Words))]);

    [Fact]
    public void A_series_is_known_by_the_beginning_of_its_labels()
    {
        Assert.All(NoteSeries.All, series => Assert.Same(series, NoteSeries.OfLabel(series.LabelPrefix.ToUpperInvariant() + "7")));
        Assert.Same(NoteSeries.Author, NoteSeries.OfLabel("edition"));
    }

    [Fact]
    public void The_schema_and_the_manual_know_every_signature()
    {
        using var schema = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == "book.schema.json").Text);
        JsonElement notes = schema.RootElement.GetProperty("properties").GetProperty("design").GetProperty("properties").GetProperty("notes").GetProperty("properties");
        string manual = File.ReadAllText(Path.Combine(Repository.Root, "books", "manual", "06-notes.md"));
        Assert.All(NoteSeries.All.Select(s => s.SignatureKey).OfType<string>(), key =>
        {
            Assert.True(notes.TryGetProperty(key, out _), key);
            Assert.Contains(key, manual, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_signature_of_each_series_can_be_changed_and_is_written_after_its_notes()
    {
        foreach (NoteSeries series in NoteSeries.All.Where(s => s.SignatureKey is not null))
        {
            string body = $"a[^{series.LabelPrefix}1]\n\n[^{series.LabelPrefix}1]: b\n";
            (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", TestBook.WithTitle(body)), ("book.yaml", $"design: {{ notes: {{ {series.SignatureKey}: XYZ }} }}\n{TestBook.Yaml}"));
            Assert.Empty(diagnostics);
            Note note = Assert.Single(book.Sections[0].Notes);
            Assert.Equal((series, "XYZ"), (note.Series, NoteSignature.Of(note, book.Info, Language.Urdu)));
        }
    }
}
