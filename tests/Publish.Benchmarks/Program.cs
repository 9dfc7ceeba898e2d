using Publish.Benchmarks;

if (args is not ["peers", .. var rest])
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project tests/Publish.Benchmarks -- peers [--bench DIR] [--words N] [--runs N]

        Sets one generated Urdu book with Publish (PDF and EPUB) and with Typst (PDF), in turn, and prints CPU time, wall
        time, peak memory and output size of each, and their ratios. DIR holds make_book.py and peers.sh (default: ../shared/bench).
        """);
    return 2;
}

return PeerComparison.Run(PeerOptions.Parse(rest));
