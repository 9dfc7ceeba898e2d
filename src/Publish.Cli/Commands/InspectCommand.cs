using System.CommandLine;

namespace Publish.Cli.Commands;

/// <summary><c>publish inspect</c>: a finished file in, what is in it and whether it keeps what it claims out.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Argument<string[]>("FILE", "PDF or EPUB files, made by whatever program.", ArgumentArity.OneOrMore);
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet("Write what does not hold, and nothing else.");

        var command = new Command("inspect", "Look into finished PDF and EPUB files: pages, fonts, tags, text, and whether they keep the standards that they claim.") { files, json, quiet };
        command.SetAction(parsed => new InspectRun(parsed.GetValue(json), parsed.GetValue(quiet)).Run(parsed.GetRequiredValue(files)));
        return command;
    }
}
