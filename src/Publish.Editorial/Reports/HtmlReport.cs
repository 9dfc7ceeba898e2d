using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Publish.Core.Languages;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Reports;

/// <summary>A book and what was found in it.</summary>
/// <param name="Info">Null where the book could not be read.</param>
public sealed record ReportedBook(string Name, BookInfo? Info, ImmutableArray<Finding> Findings);

/// <summary>One HTML page for the editor: every finding in its sentence, by essay and rule. It needs no script and no other file.</summary>
public static class HtmlReport
{
    public static void Write(IReadOnlyList<ReportedBook> books, Stream stream)
    {
        Language language = books.FirstOrDefault(b => b.Info is not null)?.Info!.Language ?? Language.English;
        var words = language.Profile.Report;
        stream.Write("<!DOCTYPE html>\n"u8);
        using var html = XmlWriter.Create(stream, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", CheckCharacters = false });
        html.WriteStartElement("html");
        html.WriteAttributeString("lang", words.Language.Tag);
        html.WriteAttributeString("dir", words.Language.Direction == TextDirection.RightToLeft ? "rtl" : "ltr");
        new Page(html, words).Write(books);
        html.WriteEndElement();
    }

    private sealed class Page(XmlWriter html, ReportWords words)
    {
        public void Write(IReadOnlyList<ReportedBook> books)
        {
            string title = $"{words.Title}: {string.Join(words.Comma, books.Select(TitleOf))}";
            WriteHead(title);
            html.WriteStartElement("body");
            html.WriteStartElement("header");
            html.WriteElementString("h1", title);
            html.WriteEndElement();
            html.WriteStartElement("main");
            for (int i = 0; i < books.Count; i++)
            {
                WriteBook(books[i], string.Create(CultureInfo.InvariantCulture, $"b{i + 1}"), showTitle: books.Count > 1);
            }

            html.WriteEndElement();
            html.WriteEndElement();
        }

        private static string TitleOf(ReportedBook book) => book.Info?.Title ?? book.Name;

        private void WriteHead(string title)
        {
            html.WriteStartElement("head");
            html.WriteStartElement("meta");
            html.WriteAttributeString("charset", "utf-8");
            html.WriteEndElement();
            html.WriteStartElement("meta");
            html.WriteAttributeString("name", "viewport");
            html.WriteAttributeString("content", "width=device-width, initial-scale=1");
            html.WriteEndElement();
            html.WriteElementString("title", title);
            html.WriteElementString("style", ReportStyle.Css);
            html.WriteEndElement();
        }

        private void WriteBook(ReportedBook book, string id, bool showTitle)
        {
            html.WriteStartElement("section");
            if (showTitle)
            {
                html.WriteElementString("h2", TitleOf(book));
            }

            if (book.Findings.IsEmpty)
            {
                html.WriteElementString("p", words.Nothing);
                html.WriteEndElement();
                return;
            }

            (string Title, Finding[] Findings)[] essays = [.. book.Findings.GroupBy(f => f.Section ?? f.Diagnostic.Span?.Source.Path ?? words.WholeBook).Select(g => (g.Key, g.ToArray()))];
            WriteSummary(book);
            WriteContents(essays, id);
            for (int i = 0; i < essays.Length; i++)
            {
                WriteEssay(essays[i].Title, essays[i].Findings, EssayId(id, i));
            }

            html.WriteEndElement();
        }

        private void WriteSummary(ReportedBook book)
        {
            html.WriteStartElement("table");
            html.WriteElementString("caption", words.Summary);
            html.WriteStartElement("thead");
            WriteRow("th", "col", words.Rule, words.Meaning, words.Count, words.Mended);
            html.WriteEndElement();
            html.WriteStartElement("tbody");
            foreach (RuleSummary rule in RuleSummary.Of(book.Findings))
            {
                html.WriteStartElement("tr");
                WriteCell("th", "row", rule.Rule.Code, null);
                WriteCell("td", null, rule.Rule.Title, Language.English);
                WriteCell("td", null, rule.Count.ToString(CultureInfo.InvariantCulture), null);
                WriteCell("td", null, rule.Fixable.ToString(CultureInfo.InvariantCulture), null);
                html.WriteEndElement();
            }

            html.WriteEndElement();
            html.WriteEndElement();
        }

        private void WriteContents((string Title, Finding[] Findings)[] essays, string id)
        {
            html.WriteStartElement("nav");
            html.WriteAttributeString("aria-label", words.Essays);
            html.WriteStartElement("ul");
            for (int i = 0; i < essays.Length; i++)
            {
                html.WriteStartElement("li");
                html.WriteStartElement("a");
                html.WriteAttributeString("href", "#" + EssayId(id, i));
                WriteBdi(essays[i].Title);
                html.WriteEndElement();
                html.WriteString(string.Create(CultureInfo.InvariantCulture, $" ({essays[i].Findings.Length})"));
                html.WriteEndElement();
            }

            html.WriteEndElement();
            html.WriteEndElement();
        }

        private void WriteEssay(string title, Finding[] findings, string id)
        {
            html.WriteStartElement("section");
            html.WriteAttributeString("aria-labelledby", id);
            html.WriteStartElement("h2");
            html.WriteAttributeString("id", id);
            WriteBdi(title);
            html.WriteEndElement();
            foreach (IGrouping<string, Finding> rule in findings.GroupBy(f => f.Diagnostic.Rule.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                DiagnosticRule first = rule.First().Diagnostic.Rule;
                html.WriteStartElement("h3");
                html.WriteAttributeString("class", first.Severity.ToString().ToLowerInvariant());
                WriteForeign("span", $"{first.Code} {first.Title}");
                html.WriteString(string.Create(CultureInfo.InvariantCulture, $" ({rule.Count()})"));
                html.WriteEndElement();
                html.WriteStartElement("ol");
                foreach (Finding finding in rule)
                {
                    WriteFinding(finding);
                }

                html.WriteEndElement();
            }

            html.WriteEndElement();
        }

        private void WriteFinding(Finding finding)
        {
            Diagnostic diagnostic = finding.Diagnostic;
            html.WriteStartElement("li");
            if (diagnostic.Span is { } span)
            {
                WriteQuotation(span);
            }

            html.WriteStartElement("p");
            html.WriteAttributeString("class", "says");
            WriteForeign("span", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message}. {diagnostic.Hint}");
            html.WriteEndElement();
            if (finding.Related is { } related)
            {
                html.WriteElementString("p", words.OtherPlace);
                WriteQuotation(related);
            }

            html.WriteEndElement();
        }

        private void WriteQuotation(SourceSpan span)
        {
            Sentence sentence = Sentence.Around(span);
            html.WriteStartElement("blockquote");
            html.WriteAttributeString("dir", "auto");
            html.WriteString(Visible(sentence.Before));
            if (sentence.Found.Length > 0)
            {
                html.WriteElementString("mark", Visible(sentence.Found));
            }

            html.WriteString(Visible(sentence.After));
            html.WriteEndElement();
            html.WriteStartElement("p");
            html.WriteAttributeString("class", "place");
            WriteForeign("code", string.Create(CultureInfo.InvariantCulture, $"{span.Source.Path}:{span.Position.Line}:{span.Position.Column}"));
            html.WriteEndElement();
        }

        private void WriteRow(string element, string scope, params ReadOnlySpan<string> cells)
        {
            html.WriteStartElement("tr");
            foreach (string cell in cells)
            {
                WriteCell(element, scope, cell, null);
            }

            html.WriteEndElement();
        }

        private void WriteCell(string element, string? scope, string text, Language? language)
        {
            html.WriteStartElement(element);
            if (scope is not null)
            {
                html.WriteAttributeString("scope", scope);
            }

            if (language is null)
            {
                html.WriteString(text);
            }
            else
            {
                WriteForeign("span", text);
            }

            html.WriteEndElement();
        }

        private void WriteBdi(string text) => html.WriteElementString("bdi", Visible(text));

        /// <summary>Control and bidi characters as escapes; a line break of the manuscript is a space.</summary>
        private static string Visible(string text) => VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

        private void WriteForeign(string element, string text)
        {
            html.WriteStartElement(element);
            html.WriteAttributeString("lang", "en");
            html.WriteAttributeString("dir", "ltr");
            html.WriteString(Visible(text));
            html.WriteEndElement();
        }

        private static string EssayId(string book, int index) => string.Create(CultureInfo.InvariantCulture, $"{book}-e{index + 1}");
    }
}
