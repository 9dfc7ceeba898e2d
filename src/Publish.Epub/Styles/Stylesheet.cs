using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publish.Core.Languages;
using Publish.Core.Unicode;

namespace Publish.Epub.Styles;

/// <summary>The one stylesheet: the embedded fonts, the rules of book.css, and what each script asks for.</summary>
internal static class Stylesheet
{
    /// <param name="fullStop">Stands after the number of a list's item.</param>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<EpubFont> fonts, NumeralSystem numerals, string fullStop)
    {
        var css = new StringBuilder("@charset \"UTF-8\";\n");
        foreach (EpubFont font in fonts)
        {
            AppendFontFace(css, font);
        }

        css.Append('\n').Append(CommonRules());
        foreach (Script script in Scripts(fonts))
        {
            AppendScript(css, script, fonts);
            AppendOtherFamilies(css, script.Use, fonts);
        }

        AppendEmphasisedLatin(css, fonts);
        AppendCode(css, fonts);
        AppendNumerals(css, numerals, fullStop);
        return Encoding.UTF8.GetBytes(css.ToString());
    }

    /// <summary>The hand of a language is that of the font it has in this book, as Persian has Nastaliq in an Urdu one.</summary>
    private static ImmutableArray<Script> Scripts(ImmutableArray<EpubFont> fonts)
    {
        IEnumerable<string> In(ScriptStyle style) => LanguageProfiles.All.Where(p => p.Style == style).Select(p => p.Tag);
        ImmutableArray<string> Of(EpubFontUse use) => [.. fonts.Where(font => font.Use == use).SelectMany(font => font.Languages).Distinct()];
        return
        [
            new(EpubFontUse.Nastaliq, ByLanguage(In(ScriptStyle.Nastaliq).Except(Of(EpubFontUse.Naskh)).Union(Of(EpubFontUse.Nastaliq))), LineHeight: "2.4", SpanLineHeight: "2.4", Size: "1em", WordSpacing: "0.06em", Slanted: false),
            new(EpubFontUse.Naskh, ByLanguage(In(ScriptStyle.Naskh).Except(Of(EpubFontUse.Nastaliq)).Union(Of(EpubFontUse.Naskh))), LineHeight: "1.9", SpanLineHeight: "1.4", Size: "1.1em", WordSpacing: "0", Slanted: false),
            new(EpubFontUse.Latin, ["[lang][dir=\"ltr\"]"], LineHeight: "1.6", SpanLineHeight: "1", Size: "0.9em", WordSpacing: "0", Slanted: true),
        ];
    }

    private static void AppendFontFace(StringBuilder css, EpubFont font) => css.Append(CultureInfo.InvariantCulture, $$"""

        @font-face {
          font-family: "{{font.Family}}";
          font-weight: {{(font.Bold ? "bold" : "normal")}};
          font-style: {{(font.Italic ? "italic" : "normal")}};
          src: url("../{{FontFiles.Folder}}{{font.FileName}}");
        }

        """);

    /// <remarks>
    /// Nastaliq's words climb two and a half ems above their baseline: lines closer than its line height would meet. Around a span of
    /// another script the line keeps its height only when the span's own is small, since that script's letters sit lower in their box.
    /// </remarks>
    private static void AppendScript(StringBuilder css, Script script, ImmutableArray<EpubFont> fonts)
    {
        string families = Families(fonts, script.Use, "serif");
        css.Append(CultureInfo.InvariantCulture, $$"""

            /* {{script.Use}} */

            {{script.Select("")}} {
              font-family: {{families}};
              word-spacing: {{script.WordSpacing}};
            }

            {{script.Select(" em")}} {
              font-style: {{(script.Slanted ? "italic" : "normal")}};
              font-weight: {{(script.Slanted ? "inherit" : "bold")}};
            }

            {{script.Select(" > body", "html")}}, {{script.Select("", "div", "p", "blockquote")}} {
              line-height: {{script.LineHeight}};
            }

            {{script.Select("", "div", "p", "blockquote", "span")}} {
              font-size: {{script.Size}};
            }

            {{script.Select("", "span")}} {
              line-height: {{script.SpanLineHeight}};
            }

            """);
    }

    /// <summary>What is set in another family of the hand than the book's own.</summary>
    private static void AppendOtherFamilies(StringBuilder css, EpubFontUse use, ImmutableArray<EpubFont> fonts)
    {
        foreach (IGrouping<string, EpubFont> family in fonts.Where(font => font.Use == use && !font.Languages.IsEmpty).GroupBy(font => font.Family).Skip(1))
        {
            css.Append(CultureInfo.InvariantCulture, $$"""

                {{string.Join(", ", ByLanguage(family.SelectMany(font => font.Languages).Distinct()))}} {
                  font-family: {{Families([.. family, .. fonts], use, "serif")}};
                }

                """);
        }
    }

    /// <summary>Latin words have no face of their own in a line of another script, unless they are emphasised: only a Latin face is slanted.</summary>
    private static void AppendEmphasisedLatin(StringBuilder css, ImmutableArray<EpubFont> fonts) => css.Append(CultureInfo.InvariantCulture, $$"""

        .latin {
          font-family: {{Families(fonts, EpubFontUse.Latin, "serif")}};
          font-size: 0.9em;
          line-height: 1;
        }

        """);

    private static void AppendCode(StringBuilder css, ImmutableArray<EpubFont> fonts) => css.Append(CultureInfo.InvariantCulture, $$"""

        code, pre {
          font-family: {{Families(fonts, EpubFontUse.Code, "monospace")}};
          font-size: 0.85em;
          line-height: 1;
          word-spacing: 0;
        }

        pre, pre code {
          line-height: 1.5;
        }

        pre code {
          font-size: 1em;
        }

        """);

    private static void AppendNumerals(StringBuilder css, NumeralSystem numerals, string fullStop)
    {
        string? style = numerals switch { NumeralSystem.Urdu => "persian", NumeralSystem.Arabic => "arabic-indic", _ => null };
        if (style is not null)
        {
            css.Append(CultureInfo.InvariantCulture, $$"""

                @counter-style book-numbers {
                  system: extends {{style}};
                  suffix: "{{fullStop}}\00A0";
                }

                [dir="rtl"] section ol, section [dir="rtl"] ol, section ol[dir="rtl"] {
                  list-style-type: {{style}};
                  list-style-type: book-numbers;
                }

                section [dir="ltr"] ol, section ol[dir="ltr"] {
                  list-style-type: decimal;
                }

                """);
        }
    }

    private static string Families(ImmutableArray<EpubFont> fonts, EpubFontUse use, string generic) =>
        string.Join(", ", fonts.Where(font => font.Use == use).Concat(fonts.Where(font => font.Use == EpubFontUse.Fallback)).Select(font => $"\"{font.Family}\"").Distinct().Append(generic));

    private static ImmutableArray<string> ByLanguage(IEnumerable<string> languages) => [.. languages.Select(language => $"[lang|=\"{language}\"]")];

    private static string CommonRules()
    {
        using Stream stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("Publish.Epub.Styles.book.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <param name="Selectors">Each matches the elements that change to the script.</param>
    /// <param name="Size">Of a span within another script, so that the letters look equally large.</param>
    /// <param name="Slanted">Whether emphasised words are slanted; else they are bold.</param>
    private sealed record Script(EpubFontUse Use, ImmutableArray<string> Selectors, string LineHeight, string SpanLineHeight, string Size, string WordSpacing, bool Slanted)
    {
        public string Select(string descendant, params ImmutableArray<string> elements)
        {
            ImmutableArray<string> all = elements.IsEmpty ? [""] : elements;
            return string.Join(", ", all.SelectMany(element => Selectors.Select(selector => element + selector + descendant)));
        }
    }
}
