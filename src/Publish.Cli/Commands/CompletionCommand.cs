using System.CommandLine;
using Publish.Cli.Output;

namespace Publish.Cli.Commands;

/// <summary><c>publish completion</c>: a script that lets a shell ask the program what could come next.</summary>
/// <remarks>The answers come from System.CommandLine's directive <c>[suggest]</c>, so that they never differ from what the program takes.</remarks>
internal static class CompletionCommand
{
    private const string Bash = """
        # In ~/.bashrc: eval "$(publish completion bash)"
        _publish() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _publish publish
        """;

    private const string Zsh = """
        # In ~/.zshrc: eval "$(publish completion zsh)"
        _publish() {
            local -a found
            found=("${(@f)$(${words[1]} "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _publish publish
        """;

    private const string Fish = """
        # In ~/.config/fish/config.fish: publish completion fish | source
        complete -c publish -a '(publish "[suggest:"(commandline -C)"]" (commandline -cp))'
        """;

    private const string PowerShell = """
        # In $PROFILE: publish completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName publish -ScriptBlock {
            param($word, $line, $position)
            publish "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh.", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Write a script that completes commands and options in a shell.") { shell };
        command.SetAction(parsed => Terminal.Out.WriteLine(TerminalText.Drawn(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell })));
        return command;
    }
}
