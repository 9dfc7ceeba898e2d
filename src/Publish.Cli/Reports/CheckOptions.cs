namespace Publish.Cli.Reports;

internal sealed record CheckOptions(HashSet<string> Rules, string? Report, string? Sarif, bool Strict, bool Json, bool Quiet);
