namespace Publish.Cli;

internal static class Program
{
    private static int Main()
    {
        Console.WriteLine("publish");
        return 0;
    }
}
