using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class PresentationFormTests
{
    [Theory]
    [InlineData('\uFE8D', "\u0627")]
    [InlineData('\uFEFB', "\u0644\u0627")]
    [InlineData('\uFDF2', "\u0627\u0644\u0644\u0647")]
    [InlineData('\uFC5E', "\u064C\u0651")]
    [InlineData('\uFE71', "\u064B")]
    public void A_form_stands_for_its_letters(char form, string letters) => Assert.Equal(letters, PresentationForms.LettersOf(form));

    [Theory]
    [InlineData('\uFDFA')]
    [InlineData('\uFDFD')]
    [InlineData('\u0627')]
    [InlineData('a')]
    public void Letters_and_signs_of_whole_phrases_are_no_forms(char c) => Assert.Null(PresentationForms.LettersOf(c));
}
