using System.Text;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Xunit;

namespace Publish.Tests.Cli;

public sealed class ArtifactTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-artifact-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_are_written_and_nothing_else_is_left()
    {
        Put("a.pdf", "old");
        Artifact.WriteAll([Of("a.pdf", "new"), Of("deep/er/b.epub", "b")]);
        Assert.Equal(["a.pdf=new", "deep/er/b.epub=b"], Files());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_said_and_nothing_is_replaced()
    {
        Put("a.pdf", "old");
        Directory.CreateDirectory(Path.Combine(_folder, "b.epub"));
        UserException e = Assert.Throws<UserException>(() => Artifact.WriteAll([Of("a.pdf", "new"), Of("b.epub", "b")]));
        Assert.EndsWith("b.epub: there is a folder of that name", e.Message, StringComparison.Ordinal);
        Assert.Equal(["a.pdf=old"], Files());
    }

    [Fact]
    public void Where_a_rename_fails_the_earlier_files_come_back()
    {
        Put("a.pdf", "old");
        // The same target twice: the second rename is refused, after both checks have passed.
        Assert.Throws<UserException>(() => Artifact.WriteAll([Of("a.pdf", "new"), Of("c/b.epub", "b") with { MayReplace = false }, Of("c/b.epub", "b") with { MayReplace = false }]));
        Assert.Equal(["a.pdf=old"], Files());
        Assert.False(Directory.Exists(Path.Combine(_folder, "c")));
    }

    [Fact]
    public void A_link_to_nowhere_is_named_with_its_target()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "k.pdf"), "nowhere/x");
        UserException e = Assert.Throws<UserException>(() => Artifact.WriteAll([Of("k.pdf", "k")]));
        Assert.Contains("it is a link to nowhere/x, which does not exist", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_run_left_is_deleted_and_what_another_run_writes_is_not()
    {
        Put($".a.pdf.killed{TemporaryFile.Extension}", "half");
        using var content = new MemoryStream("b"u8.ToArray());
        using TemporaryFile other = TemporaryFile.Write(Path.Combine(_folder, "b.pdf"), content);
        Artifact.WriteAll([Of("a.pdf", "new")]);
        Assert.Equal(2, Files().Length);
        other.MoveTo(Path.Combine(_folder, "b.pdf"), mayReplace: true);
        Assert.Equal(["a.pdf=new", "b.pdf=b"], Files());
    }

    [Fact]
    public void A_planted_link_is_not_followed()
    {
        string outside = Path.Combine(_folder, "outside");
        File.WriteAllText(outside, "mine");
        File.CreateSymbolicLink(Path.Combine(_folder, $"a.pdf.{Environment.ProcessId}.part"), outside);
        Artifact.WriteAll([Of("a.pdf", "new")]);
        Assert.Equal("mine", File.ReadAllText(outside));
    }

    [Fact]
    public void A_name_as_long_as_the_disk_allows_can_be_written()
    {
        string name = $"{new string('a', 250)}.pdf";
        Artifact.WriteAll([Of(name, "new")]);
        Assert.Equal([$"{name}=new"], Files());
    }

    private Artifact Of(string name, string text) => new(Path.Combine(_folder, name), new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string[] Files() =>
        [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(f => $"{Path.GetRelativePath(_folder, f).Replace('\\', '/')}={(f.EndsWith(TemporaryFile.Extension, StringComparison.Ordinal) ? "" : File.ReadAllText(f))}").Order(StringComparer.Ordinal)];
}
