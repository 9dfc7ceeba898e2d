using System.CommandLine;

namespace Publish.Cli.Commands;

/// <summary><c>publish inspect</c>: a finished file in, what is in it and whether it keeps what it claims out.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "PDF or EPUB files, made by whatever program.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write what does not hold, and nothing else." };
        files.Validators.Add(BookArgument.RefuseOptions);

        var command = new Command("inspect", "Look into finished PDF and EPUB files: pages, fonts, tags, text, and whether they keep the standards that they claim.") { files, json, quiet };
        command.SetAction(parsed => new InspectRun(parsed.GetValue(json), parsed.GetValue(quiet)).Run(parsed.GetRequiredValue(files)));
        return command;
    }
}
