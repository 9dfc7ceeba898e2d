using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Release;

namespace Publish.Cli.Commands;

/// <summary><c>publish release</c>: what is given to readers, with what they need to trust it.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        Argument<string[]> books = CommonOptions.Books("As for publish build.");
        Option<string> output = CommonOptions.Output("The folder for the release, as DIR/NAME/SLUG-VERSION.pdf and so on.", "release");
        var tag = new Option<string>("--tag") { Description = "The tag that is released; it must end in the version.", HelpName = "TAG" };
        var command = new Command("release", "Make the files of a release: twice, from what is committed, with checksums, manifest and notes.") { books, output, tag };
        command.SetAction(parsed => new ReleaseRun(parsed.GetRequiredValue(output), parsed.GetValue(tag)).Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }
}
