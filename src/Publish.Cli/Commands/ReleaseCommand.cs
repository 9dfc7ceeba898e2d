using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Release;

namespace Publish.Cli.Commands;

/// <summary><c>publish release</c>: what is given to readers, with what they need to trust it.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var books = new Argument<string[]>("BOOK") { Description = "As for publish build.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The folder for the release, as DIR/NAME/SLUG-VERSION.pdf and so on.", HelpName = "DIR", DefaultValueFactory = _ => "release" };
        var tag = new Option<string>("--tag") { Description = "The tag that is released; it must end in the version.", HelpName = "TAG" };
        books.Validators.Add(BookArgument.RefuseOptions);
        var command = new Command("release", "Make the files of a release: twice, from what is committed, with checksums, manifest and notes.") { books, output, tag };
        command.SetAction(parsed => new ReleaseRun(parsed.GetRequiredValue(output), parsed.GetValue(tag)).Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }
}
