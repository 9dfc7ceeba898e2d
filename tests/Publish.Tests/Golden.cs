using System.Text;
using Xunit;

namespace Publish.Tests;

/// <summary>Files that say what output has to be. <c>UPDATE_GOLDEN=1</c> rewrites them; refused in CI.</summary>
internal static class Golden
{
    /// <param name="relative">The golden's path under tests/data.</param>
    public static void Check(string relative, string actual)
    {
        string path = Repository.Data(relative);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(File.Exists(path), $"there is no golden {relative}: make it with UPDATE_GOLDEN=1 and read it");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
