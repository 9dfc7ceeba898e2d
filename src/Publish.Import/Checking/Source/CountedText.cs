namespace Publish.Import.Checking.Source;

/// <summary>Text of the source as the independent count finds it.</summary>
/// <param name="Where">For people: <c>line 12</c>, or <c>word/footnotes.xml, paragraph 3</c>.</param>
/// <param name="Touches">Whether only markup, and no white space, separates it from the text before it.</param>
internal readonly record struct CountedText(string Text, string Where, bool Touches = false);
