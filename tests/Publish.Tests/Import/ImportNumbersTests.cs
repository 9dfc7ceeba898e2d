using System.Globalization;
using System.Text;
using Publish.Import;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>Numbers in a text: note references, headings, page numbers, or only numbers.</summary>
public sealed class ImportNumbersTests
{
    private const string Long = "گاؤں کے پرانے کتب خانے میں ایک بڑی الماری تھی جس میں ہر شام چراغ جلنے کے بعد لوگ کتابیں رکھتے اور نکالتے تھے اور دیر تک ان پر باتیں کرتے رہتے تھے، یہاں تک کہ رات ہو جاتی۔";

    [Theory]
    [InlineData("({0})", NumeralForm.Urdu)]
    [InlineData("({0})", NumeralForm.Latin)]
    [InlineData("( {0} )", NumeralForm.Arabic)]
    [InlineData("[{0}]", NumeralForm.Urdu)]
    [InlineData("{{{0}}}", NumeralForm.Urdu)]
    [InlineData("{0}", NumeralForm.Urdu)]
    public void Numbers_that_rise_through_a_text_are_its_notes(string form, NumeralForm digits)
    {
        string text = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"{Long}{Marked(form, (3 * i) + 1, digits)} پھر ایک اور بات کہی گئی۔{Marked(form, (3 * i) + 2, digits)} اور آخر میں یہ بھی۔{Marked(form, (3 * i) + 3, digits)}"));
        ImportedManuscript made = Import("عنوان\n\n" + text, out string[] said);
        Section section = ImportCaseTests.ReadBack(made).Book.Sections[0];
        Assert.Equal(60, section.Notes.Length);
        Assert.All(section.Notes, n => Assert.True(MissingNoteText.StandsFor(n)));
        Assert.Equal(60, said.Count(d => d.Contains(" I005: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_of_sources_with_the_same_numbers_gives_the_notes()
    {
        string text = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"{Long} ({Digits(i, NumeralForm.Urdu)}) پھر ایک اور بات کہی گئی۔"));
        string sources = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"{Digits(i, NumeralForm.Urdu)}۔ کتاب نمبر {i} کا حوالہ۔"));
        Section section = ImportCaseTests.ReadBack(Import($"عنوان\n\n{text}\n\nحوالہ جات و حواشی\n{sources}", out _)).Book.Sections[0];
        Assert.Equal(12, section.Notes.Length);
        Assert.DoesNotContain(section.Notes, MissingNoteText.StandsFor);
    }

    [Theory]
    [InlineData("{0}(۱) اور پھر{0}(۲)۔", "حواشی", "۱۔ پہلی کتاب۔\n۲۔ دوسری کتاب۔")]
    [InlineData("{0}[1] اور پھر{0}[2]۔", "Notes:", "1. پہلی کتاب۔\n\n2. دوسری کتاب۔\nاس کا دوسرا پیرا۔")]
    [InlineData("{0}1 اور پھر{0}2۔", "حوالہ جات اور حواشی", "1- پہلی کتاب۔\n2- دوسری کتاب۔")]
    [InlineData("{0}۱؎ اور پھر{0}۲؎۔", "حواشی", "۱؎ پہلی کتاب۔\n۲؎ دوسری کتاب۔")]
    [InlineData("{0}\u0602۱ اور پھر{0}\u0602۲۔", "تعلیقات", "\u0602۱ پہلی کتاب۔\n\u0602۲ دوسری کتاب۔")]
    [InlineData("{0}² پھر{0}¹ اور{0}²۔", "References", "1. پہلی کتاب۔\n2. دوسری کتاب۔")]
    public void A_numbered_list_under_a_heading_of_notes_has_their_texts(string paragraph, string heading, string list)
    {
        ImportedManuscript made = Import($"عنوان\n\n{string.Format(CultureInfo.InvariantCulture, paragraph, Long[..^1])}\n\n{heading}\n\n{list}", out string[] said);
        Section section = ImportCaseTests.ReadBack(made).Book.Sections[0];
        Assert.Equal(2, section.Notes.Length);
        Assert.DoesNotContain(section.Notes, MissingNoteText.StandsFor);
        Assert.DoesNotContain(heading, made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said, d => d.Contains(" I005: ", StringComparison.Ordinal) || d.Contains(" I009: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{0} اور پھر{0}۔", "1. پہلی کتاب۔\n2. دوسری کتاب۔")]
    [InlineData("{0} ۱۹۴۷ میں{0}۔", "1. پہلی کتاب۔\n2. دوسری کتاب۔")]
    public void A_numbered_list_under_such_a_heading_stays_where_nothing_refers_to_it(string paragraph, string list)
    {
        string made = Import($"عنوان\n\n{string.Format(CultureInfo.InvariantCulture, paragraph, Long[..^1])}\n\nحوالہ جات\n\n{list}", out _).Text;
        Assert.Contains("حوالہ جات", made, StringComparison.Ordinal);
        Assert.Contains("1. پہلی کتاب۔\n2. دوسری کتاب۔", made, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_begin_again_are_other_notes()
    {
        string text = $"{Long}[1] {Long}[2]\n\n{Long}[1] {Long}[2]";
        Section section = ImportCaseTests.ReadBack(Import($"عنوان\n\n{text}\n\nحواشی\n\n[1] پہلی کتاب۔\n[2] دوسری کتاب۔", out _)).Book.Sections[0];
        Assert.Equal(4, section.Notes.Length);
    }

    [Fact]
    public void A_heading_of_notes_goes_with_them_where_links_lead_to_them()
    {
        byte[] page = Encoding.UTF8.GetBytes($"<h1>عنوان</h1><p>{Long}<a href='#n1'><sup>1</sup></a> {Long}</p><h3>حواشی</h3><ol><li id='n1'>پہلی کتاب۔</li></ol><h3>مصنف</h3><p>{Long}</p>");
        string made = ImportCaseTests.Import("a.html", page, out _)!.Text;
        Assert.DoesNotContain("حواشی", made, StringComparison.Ordinal);
        Assert.Contains("## مصنف", made, StringComparison.Ordinal);
        Assert.Contains("[^1]: پہلی کتاب۔", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("تین باتیں ہیں: (۱) پہلی بات، (۲) دوسری بات، (۳) تیسری بات۔")]
    [InlineData("(۱) پہلی بات\n(۲) دوسری بات\n(۳) تیسری بات")]
    [InlineData("گلی نمبر (۱) میں\nگلی نمبر (۷) میں\nگلی نمبر (۳) میں")]
    public void Points_of_a_list_and_other_numbers_are_no_notes(string text) => Assert.DoesNotContain("[^", Import($"عنوان\n\n{Long}\n{text}\n{Long}", out _).Text, StringComparison.Ordinal);

    [Fact]
    public void Lists_of_points_in_several_paragraphs_are_no_notes()
    {
        string text = string.Join('\n', Enumerable.Range(0, 6).Select(_ => Long + " یہ باتیں ہیں: (۱) پہلی بات، (۲) دوسری بات، (۳) تیسری بات۔"));
        Assert.DoesNotContain("[^", Import("عنوان\n\n" + text, out _).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stars_and_daggers_find_the_notes_that_begin_with_them()
    {
        string made = Import($"عنوان *\n\n{Long}** پھر ایک اور بات† کہی گئی۔\n{Long}\n\n* یہ مضمون ایک رسالے میں چھپا۔\n** دوسرا حاشیہ۔\n† تیسرا حاشیہ۔", out _).Text;
        Assert.All(["یہ مضمون ایک رسالے میں چھپا۔", ": دوسرا حاشیہ۔", ": تیسرا حاشیہ۔"], note => Assert.Contains(note, made, StringComparison.Ordinal));
        Assert.Contains("[^title]: یہ مضمون", made, StringComparison.Ordinal);
        Assert.Contains("بات[^", made, StringComparison.Ordinal);
        Assert.DoesNotContain("\\*", made, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_alone_between_sections_is_a_heading()
    {
        string made = Import($"عنوان\n\n{Long}\n\n۲\n\n{Long}\n\n۳\n\n{Long}\n\n۴\n\n{Long}", out _).Text;
        Assert.All(["\n## ۲\n", "\n## ۳\n", "\n## ۴\n"], heading => Assert.Contains(heading, made, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n- {0} -\n")]
    [InlineData("\n{0}\f\n")]
    [InlineData("\nماہنامہ چراغ\n{0}\n")]
    [InlineData("\nصفحہ {0}\n")]
    public void Page_numbers_are_known_by_what_is_beside_them(string form)
    {
        string text = string.Concat(Enumerable.Range(0, 5).Select(i => Long + string.Format(CultureInfo.InvariantCulture, form, 112 + i)));
        Assert.Equal(5, Import("عنوان\n\n" + text + Long, out _).LeftOut.Count(l => l.Name == "page number"));
    }

    [Fact]
    public void Numbers_that_cut_sentences_into_pages_of_one_length_are_page_numbers()
    {
        string page = string.Concat(Enumerable.Repeat(Long + " ", 3)) + "اور پھر یہ کہ";
        string text = string.Concat(Enumerable.Range(0, 6).Select(i => $"{page}\n{41 + i}\n"));
        Assert.Equal(6, Import("عنوان\n\n" + text + Long, out _).LeftOut.Count(l => l.Name == "page number"));
    }

    [Fact]
    public void Other_numbers_alone_in_their_lines_stay()
    {
        string made = Import($"عنوان\n\n{Long}\n۱۲\nمختصر۔\n۱۷\nمختصر۔\n{Long}", out _).Text;
        Assert.All(["\n۱۲\n", "\n۱۷\n"], number => Assert.Contains(number, made, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_with_a_line_for_each_hemistich_is_verse()
    {
        const string Couplet = "چراغ شام سے پہلے جلا دیا کس نے\n\t\t\tکواڑ بند تھے پھر بھی بلا لیا کس نے";
        foreach (string html in (string[])[$"<blockquote>{Couplet}</blockquote>", $"<blockquote><span lang=\"ur\"><blockquote>\n{Couplet}\n</blockquote></span></blockquote>", $"<blockquote><p>{Couplet.Replace("\n", "<br>", StringComparison.Ordinal)}</p></blockquote>"])
        {
            ImportedManuscript? made = ImportCaseTests.Import("a.html", Encoding.UTF8.GetBytes($"<h1>عنوان</h1><p>{Long}</p>{html}<p>{Long}</p>"), out _);
            Assert.Contains("::: verse\nچراغ شام سے پہلے جلا دیا کس نے\nکواڑ بند تھے پھر بھی بلا لیا کس نے\n:::\n", made?.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quotation_in_prose_stays_one_whatever_its_lines_are_in_the_page()
    {
        string prose = string.Join('\n', Long.Chunk(75).Select(c => new string(c)));
        ImportedManuscript? made = ImportCaseTests.Import("a.html", Encoding.UTF8.GetBytes($"<h1>عنوان</h1><p>{Long}</p><blockquote>{prose}</blockquote>"), out _);
        Assert.DoesNotContain("::: verse", made?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manuals_own_chapters_can_be_imported()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "books", "manual"), "*.md"))
        {
            Assert.True(ImportCaseTests.Import(Path.GetFileName(file), File.ReadAllBytes(file), out string[] said) is not null, $"{file}\n{string.Join('\n', said)}");
        }
    }

    private static string Marked(string form, int number, NumeralForm digits) => string.Format(CultureInfo.InvariantCulture, form, Digits(number, digits));

    private static string Digits(int number, NumeralForm form) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => (char)(form switch { NumeralForm.Urdu => '\u06F0', NumeralForm.Arabic => '\u0660', _ => '0' } + (c - '0'))));

    private static ImportedManuscript Import(string text, out string[] said)
    {
        ImportedManuscript? made = ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes(text), out said);
        Assert.True(made is not null, string.Join('\n', said));
        return made;
    }

    public enum NumeralForm
    {
        Urdu,
        Arabic,
        Latin,
    }
}
