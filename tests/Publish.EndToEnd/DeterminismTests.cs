using Xunit;

namespace Publish.EndToEnd;

public sealed class DeterminismTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Two_builds_in_two_folders_are_byte_for_byte_the_same(string name)
    {
        BuiltBook first = BuiltBooks.Get(name);
        string folder = Directory.CreateTempSubdirectory("publish-again-").FullName;
        try
        {
            Finished build = Tool.RunIn(folder, "build", first.Folder, "--output", "elsewhere");
            Assert.True(build.ExitCode == 0, build.Errors);
            foreach (string file in new[] { first.Pdf, first.Press, first.Epub })
            {
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder, "elsewhere", name, Path.GetFileName(file))));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
