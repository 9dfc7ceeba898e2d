using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Editorial;
using Publish.Editorial.Fixing;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

/// <summary>Books after `publish fix`: those of the project, and those of other people where they are beside it.</summary>
public sealed class FixedBooksTests
{
    public static TheoryData<string> Books => [.. Repository.Books.Values.Concat(Repository.Strangers).Select(folder => Path.GetRelativePath(Repository.Root, folder))];

    [Theory]
    [MemberData(nameof(Books))]
    public void A_fixed_book_has_its_letters_no_new_error_and_nothing_left_to_fix(string book)
    {
        var files = new FolderBookFiles(Path.Combine(Repository.Root, book));
        ImmutableArray<FixedFile> changed = Fix(files);
        Assert.All(changed, file => Assert.Equal(LettersOf(file.TextBefore), LettersOf(file.TextAfter)));

        var overlaid = new OverlaidFiles(files);
        foreach (FixedFile file in changed)
        {
            overlaid.Write(file.Path, file.TextAfter);
        }

        Assert.Empty(NewErrors(ErrorsOf(files), ErrorsOf(overlaid)));
        Assert.Empty(Fix(overlaid));
    }

    private static ImmutableArray<FixedFile> Fix(IBookFiles files) => BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag());

    /// <summary>The codes of all errors of reading and checking, sorted; one that comes twice is there twice.</summary>
    private static List<string> ErrorsOf(IBookFiles files)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read("", "book", files, diagnostics);
        IEnumerable<Diagnostic> findings = book is null ? [] : EditorialChecks.Run(book).Select(f => f.Diagnostic);
        return [.. diagnostics.ToSorted().Concat(findings).Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Code).Order(StringComparer.Ordinal)];
    }

    private static List<string> NewErrors(List<string> before, List<string> after)
    {
        var added = new List<string>(after);
        before.ForEach(code => added.Remove(code));
        return added;
    }

    /// <summary>Letters and digits in their order. Letters that fixes write for one another are alike, and hamza and vowel marks, which fixes move or compose, are left out. Before ﷲ an alef is its own.</summary>
    private static string LettersOf(string text)
    {
        var letters = new StringBuilder();
        foreach (char c in string.Concat(text.Replace("\u0627\uFDF2", "\uFDF2", StringComparison.Ordinal).Select(c => PresentationForms.LettersOf(c) ?? c.ToString())))
        {
            bool isHamza = c == '\u0654' && letters.Length > 0 && letters[^1] == '\u06CC';
            letters.Length -= isHamza ? 1 : 0;
            letters.Append(char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : char.IsLetter(c) ? Alike(c) : "");
        }

        return letters.ToString();
    }

    private static string Alike(char c) => c switch
    {
        '\u0640' or '\u0621' or '\u0626' or '\u0674' or '\u0678' => "",
        '\u064A' or '\u0649' or '\u06CC' => "\u06CC",
        '\u0643' or '\u06A9' => "\u06A9",
        '\u0647' or '\u06C1' or '\u06BE' or '\u06D5' or '\u06C0' or '\u06C2' or '\u0629' or '\u06C3' => "\u06C1",
        '\u0622' or '\u0623' or '\u0625' or '\u0671' or '\u0675' => "\u0627",
        '\u0624' or '\u0676' or '\u0677' => "\u0648",
        '\u06D3' => "\u06D2",
        _ => c.ToString(),
    };
}
