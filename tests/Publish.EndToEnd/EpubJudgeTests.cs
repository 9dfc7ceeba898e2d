using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

public sealed class EpubJudgeTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void EpubCheck_has_no_message_of_any_severity(string name)
    {
        string report = Path.GetTempFileName();
        try
        {
            Judges.Run("java", "-jar", Judges.EpubCheck, BuiltBooks.Get(name).Epub, "--json", report, "--quiet");
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(report));
            string[] messages = [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(m => $"{m.GetProperty("severity")} {m.GetProperty("ID")}: {m.GetProperty("message")}")];
            Assert.Empty(messages);
        }
        finally
        {
            File.Delete(report);
        }
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Ace_finds_no_violation(string name)
    {
        string report = Directory.CreateTempSubdirectory("publish-ace-").FullName;
        try
        {
            Finished ace = Judges.Ace(BuiltBooks.Get(name).Epub, report);
            string file = Path.Combine(report, "report.json");
            Assert.True(File.Exists(file), ace.Output + ace.Errors);
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Equal("pass", json.RootElement.GetProperty("earl:result").GetProperty("earl:outcome").GetString());
        }
        finally
        {
            Directory.Delete(report, recursive: true);
        }
    }
}
