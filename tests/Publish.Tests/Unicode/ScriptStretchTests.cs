using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class ScriptStretchTests
{
    [Theory]
    [InlineData("دونوں both", "دونوں |*both")]
    [InlineData("A. Smith, Title۔", "*A. Smith, Title|۔")]
    [InlineData("کتاب", "کتاب")]
    [InlineData("۱۲ a ۳ b ب", "۱۲ |*a ۳ b| ب")]
    [InlineData("", "")]
    public void Text_is_split_between_scripts_without_gaps(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ScriptStretches.Of(text).Select(s => $"{(s.IsLatin ? "*" : "")}{text.AsSpan(s.Start, s.Length)}")));
}
