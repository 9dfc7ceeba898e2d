using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publish.Core.Unicode;

namespace Publish.Epub.Styles;

/// <summary>The one stylesheet: the embedded fonts, the rules of book.css, and what each script asks for.</summary>
internal static class Stylesheet
{
    private static readonly ImmutableArray<Script> Scripts =
    [
        // Nastaliq's words climb two and a half ems above their baseline; between lines of less than this their ink would meet.
        new(EpubFontUse.Nastaliq, ByLanguage("ur", "pnb", "skr", "ks"), "2.4", "1em", "normal"),
        new(EpubFontUse.Naskh, ByLanguage("ar", "fa", "ps", "sd", "ug", "ckb", "bal"), "1.9", "1.1em", "normal"),
        new(EpubFontUse.Latin, ["[lang][dir=\"ltr\"]"], "1.6", "0.9em", "italic"),
    ];

    public static ReadOnlyMemory<byte> Write(ImmutableArray<EpubFont> fonts, NumeralSystem numerals)
    {
        var css = new StringBuilder("@charset \"UTF-8\";\n");
        foreach (EpubFont font in fonts)
        {
            AppendFontFace(css, font);
        }

        css.Append('\n').Append(CommonRules());
        foreach (Script script in Scripts)
        {
            AppendScript(css, script, fonts);
        }

        AppendCode(css, fonts);
        AppendNumerals(css, numerals);
        return Encoding.UTF8.GetBytes(css.ToString());
    }

    private static void AppendFontFace(StringBuilder css, EpubFont font) => css.Append(CultureInfo.InvariantCulture, $$"""

        @font-face {
          font-family: "{{font.Family}}";
          font-weight: {{(font.Bold ? "bold" : "normal")}};
          font-style: {{(font.Italic ? "italic" : "normal")}};
          src: url("../{{FontFiles.Folder}}{{font.FileName}}");
        }

        """);

    private static void AppendScript(StringBuilder css, Script script, ImmutableArray<EpubFont> fonts)
    {
        string families = Families(fonts, script.Use, "serif");
        css.Append(CultureInfo.InvariantCulture, $$"""

            /* {{script.Use}} */

            {{script.Select("")}} {
              font-family: {{families}};
            }

            {{script.Select(" em", "")}} {
              font-style: {{script.Emphasis}};
              font-weight: {{(script.Emphasis == "normal" ? "bold" : "normal")}};
            }

            {{script.Select(" > body", "html")}}, {{script.Select("", "div", "p", "blockquote")}} {
              line-height: {{script.LineHeight}};
            }

            {{script.Select("", "span", "a")}} {
              font-size: {{script.Size}};
            }

            """);
    }

    private static void AppendCode(StringBuilder css, ImmutableArray<EpubFont> fonts) => css.Append(CultureInfo.InvariantCulture, $$"""

        code {
          font-family: {{Families(fonts, EpubFontUse.Code, "monospace")}};
          font-size: 0.85em;
        }

        """);

    private static void AppendNumerals(StringBuilder css, NumeralSystem numerals)
    {
        string? style = numerals switch { NumeralSystem.Urdu => "persian", NumeralSystem.Arabic => "arabic-indic", _ => null };
        if (style is not null)
        {
            css.Append(CultureInfo.InvariantCulture, $$"""

                @counter-style book-numbers {
                  system: extends {{style}};
                  suffix: "\06D4\00A0";
                }

                [dir="rtl"] ol {
                  list-style-type: {{style}};
                  list-style-type: book-numbers;
                }

                """);
        }
    }

    private static string Families(ImmutableArray<EpubFont> fonts, EpubFontUse use, string generic) =>
        string.Join(", ", fonts.Where(font => font.Use == use).Select(font => $"\"{font.Family}\"").Distinct().Append(generic));

    private static ImmutableArray<string> ByLanguage(params ImmutableArray<string> languages) => [.. languages.Select(language => $"[lang|=\"{language}\"]")];

    private static string CommonRules()
    {
        using Stream stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("Publish.Epub.Styles.book.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <param name="Selectors">Each matches the elements that change to the script.</param>
    /// <param name="Size">Of a span within another script, so that the letters look equally large.</param>
    /// <param name="Emphasis">The style of emphasised words; where it is normal they are bold.</param>
    private sealed record Script(EpubFontUse Use, ImmutableArray<string> Selectors, string LineHeight, string Size, string Emphasis)
    {
        public string Select(string descendant, params ImmutableArray<string> elements)
        {
            ImmutableArray<string> all = elements.IsEmpty ? [""] : elements;
            return string.Join(", ", all.SelectMany(element => Selectors.Select(selector => element + selector + descendant)));
        }
    }
}
