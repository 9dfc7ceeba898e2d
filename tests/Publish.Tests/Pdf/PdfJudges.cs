using Xunit;

namespace Publish.Tests.Pdf;

/// <summary>Programs from outside that read the files the tests write.</summary>
internal static class PdfJudges
{
    public static void CheckWithQpdf(byte[] file)
    {
        Finished check = RunOn(file, "qpdf", "--check");
        Assert.True(check.ExitCode == 0, check.Output + check.Errors);
    }

    /// <summary>What pdfinfo says of the structure tree.</summary>
    public static string Structure(byte[] file) => RunOn(file, "pdfinfo", "-struct-text").Output;

    private static Finished RunOn(byte[] file, string program, string option)
    {
        string path = Path.Combine(Path.GetTempPath(), $"publish-{Guid.NewGuid():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            return Judges.Run(program, option, path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
