using System.Reflection;
using Publish.Core.Languages;
using Publish.Core.Unicode;
using Publish.Layout.Styles;
using Xunit;

namespace Publish.Tests.Languages;

public sealed class LanguageProfileTests
{
    public static TheoryData<string> Tags => [.. LanguageProfiles.All.Select(p => p.Tag)];

    /// <summary>A record that is written and left out of the list would be ignored in silence.</summary>
    [Fact]
    public void Every_language_that_has_a_record_is_in_the_list()
    {
        IEnumerable<LanguageProfile> written = typeof(LanguageProfile).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(LanguageProfile).Namespace && t != typeof(UnknownLanguage))
            .Select(t => t.GetField("Profile", BindingFlags.Static | BindingFlags.Public)?.GetValue(null))
            .OfType<LanguageProfile>();
        Assert.Equal(written.Select(p => p.Tag).Order(StringComparer.Ordinal), LanguageProfiles.All.Except(QuotedLanguages.All).Select(p => p.Tag).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_languages_have_one_tag() => Assert.Distinct(LanguageProfiles.All.Select(p => p.Tag));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_is_found_by_its_tag_with_and_without_a_region(string tag)
    {
        Assert.Equal(tag, new Language(tag).Profile.Tag);
        Assert.Equal(tag, new Language(tag.ToUpperInvariant() + "-XX").Profile.Tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_font_of_a_language_is_a_shipped_one_in_its_style(string tag)
    {
        LanguageProfile profile = new Language(tag).Profile;
        FontFamily family = Assert.Single(FontFamily.Shipped, f => f.Name == profile.Font);
        Assert.Equal(profile.Style == ScriptStyle.Nastaliq, family.IsNastaliq);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Only_shipped_fonts_have_names_in_a_language(string tag) =>
        Assert.All(new Language(tag).Profile.FontNames.Keys, name => Assert.Contains(FontFamily.Shipped, f => f.Name == name));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_of_the_Arabic_script_has_a_style_and_runs_from_right_to_left(string tag)
    {
        LanguageProfile profile = new Language(tag).Profile;
        Assert.Equal(profile.Script == "Arab", profile.Style != ScriptStyle.Other);
        Assert.Equal(profile.Script is "Arab" or "Hebr" or "Thaa", profile.Direction == TextDirection.RightToLeft);
        Assert.Equal(3, profile.Abjad.Length);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_words_of_a_language_leave_none_out_and_name_the_same_roles(string tag)
    {
        BookWords words = new Language(tag).Profile.Words;
        Assert.All(
            typeof(BookWords).GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name != nameof(BookWords.YearSign)),
            p => Assert.NotEmpty((string)p.GetValue(words)!));
        Assert.All(typeof(BookWords).GetProperties().Where(p => p.PropertyType == typeof(NoteWords)), p => Assert.NotEmpty(((NoteWords)p.GetValue(words)!).Heading));
        Assert.Equal(Language.English.Profile.Words.Roles.Keys.Order(StringComparer.Ordinal), words.Roles.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_language_without_a_record_is_set_from_left_to_right_with_English_words()
    {
        LanguageProfile profile = new Language("pl").Profile;
        Assert.Equal(
            (TextDirection.LeftToRight, "Latn", NumeralSystem.Latin, Language.English, null),
            (profile.Direction, profile.Script, profile.Digits, profile.Words.Language, profile.Hyphenation("PL")));
    }
}
