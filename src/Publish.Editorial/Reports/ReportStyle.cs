namespace Publish.Editorial.Reports;

internal static class ReportStyle
{
    /// <remarks>Without the signs that XML escapes, since HTML does not read escapes in a style element. Contrast is 4.5:1 or more in both schemes (WCAG 2.2, 1.4.3).</remarks>
    public const string Css = """

        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfcf8; --line: #8a8577; --mark: #ffe08a; --place: #5b564a; --error: #a3161a; --warning: #7a4b00; --info: #1d4f7a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ece8de; --paper: #1c1b18; --line: #8a8577; --mark: #7a5a00; --place: #b9b3a3; --error: #ff9a94; --warning: #f2c067; --info: #94c7f0; } }
        body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: var(--ink); background: var(--paper); font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", serif; line-height: 2.2; }
        h1, h2, h3 { line-height: 2; }
        h2 { border-block-start: 2px solid var(--line); padding-block-start: 0.5rem; }
        h3.error { color: var(--error); } h3.warning { color: var(--warning); } h3.info { color: var(--info); }
        [lang=en] { font-family: "Source Serif 4", Georgia, serif; line-height: 1.5; unicode-bidi: isolate; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: bold; }
        th, td { text-align: start; padding: 0.1rem 0.5rem; border-block-end: 1px solid var(--line); }
        ol { padding-inline-start: 2rem; }
        li { margin-block-end: 1rem; }
        blockquote { margin: 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
        mark { background: var(--mark); color: inherit; padding: 0 0.15em; }
        p { margin: 0; }
        .place { color: var(--place); font-size: 0.85rem; }
        .place code { font-family: monospace; }
        a { color: inherit; }
        a:focus-visible { outline: 3px solid var(--info); }

        """;
}
