using Xunit;

namespace Publish.Tests.Pdf;

/// <summary>Programs from outside that read the files the tests write.</summary>
internal static class PdfJudges
{
    public static void CheckWithQpdf(byte[] file)
    {
        (int exitCode, string output) = RunOn(file, "qpdf", "--check");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>What pdfinfo says of the structure tree.</summary>
    public static string Structure(byte[] file) => RunOn(file, "pdfinfo", "-struct-text").Output;

    private static (int ExitCode, string Output) RunOn(byte[] file, string program, string option)
    {
        string path = Path.Combine(Path.GetTempPath(), $"publish-{Guid.NewGuid():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            return Judges.RunProgram(program, option, path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
