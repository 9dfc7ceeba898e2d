using System.CommandLine;
using System.Text;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;

namespace Publish.Cli.Commands;

/// <summary><c>publish new</c>: a folder with a small book in it, to write on from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        Argument<string> name = CommonOptions.Argument<string>("NAME", "The folder to make; its name becomes the name of the files.", ArgumentArity.ExactlyOne);
        var title = new Option<string>("--title") { Description = "The title of the book.", HelpName = "TITLE" };
        var command = new Command("new", "Make a new book from a template: two essays, an introduction, notes and verse.") { name, title };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetValue(title)));
        return command;
    }

    private static int Run(string name, string? title)
    {
        string folder = Path.TrimEndingDirectorySeparator(name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException($"{name} is there already: give the new book a folder of its own");
        }

        Artifact[] files = [.. BookTemplate.Files(title).Select(file => new Artifact(Path.Combine(folder, file.Path), new MemoryStream(Encoding.UTF8.GetBytes(file.Text))) { MayReplace = false })];
        Artifact.WriteAll(files);
        foreach (Artifact file in files)
        {
            Terminal.Out.WriteLine($"  {DisplayPath.Of(file.Path)}");
        }

        Terminal.Out.WriteLine($"Next: publish build {DisplayPath.Of(folder)}");
        return ExitCode.Done;
    }
}
