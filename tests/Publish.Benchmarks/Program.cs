using Publish.Benchmarks;

switch (args)
{
    case ["peers", .. var rest]:
        return PeerComparison.Run(PeerOptions.Parse(rest));
    case ["spacing", .. var rest]:
        return SpacingComparison.Run(PeerOptions.Parse(rest));
    case ["check", .. var rest]:
        return CheckComparison.Run(PeerOptions.Parse(rest));
    case ["typography", var folder]:
        return TypographyFigures.Run(folder);
    case ["preview"]:
        return PreviewReload.Run();
    case ["import", var folder, .. var rest]:
        return ImportComparison.Run(folder, rest.Contains("--differences"), rest.SkipWhile(o => o != "--tool").Skip(1).FirstOrDefault());
    default:
        Console.Error.WriteLine(
            """
            Usage: dotnet run -c Release --project tests/Publish.Benchmarks -- peers [--bench DIR] [--words N] [--runs N]
                   dotnet run -c Release --project tests/Publish.Benchmarks -- check [--bench DIR] [--words N] [--runs N]
                   dotnet run -c Release --project tests/Publish.Benchmarks -- spacing --text FILE [--bench DIR]
                   dotnet run -c Release --project tests/Publish.Benchmarks -- typography BOOK
                   dotnet run -c Release --project tests/Publish.Benchmarks -- preview
                   dotnet run -c Release --project tests/Publish.Benchmarks -- import FOLDER [--differences] [--tool publish.dll]

            peers    sets one generated Urdu book with Publish (PDF and EPUB) and with Typst (PDF), in turn, and prints CPU time,
                     wall time, peak memory and output size of each, and their ratios.
            check    checks the same book and builds it, in turn; fails where a check takes more than a quarter of a build's CPU time.
            spacing  sets the paragraphs of FILE, one a line, with Publish, XeLaTeX and Typst, and prints how far the word spaces
                     were stretched, read from the PDFs, beside first-fit breaking of the same words.
            typography  composes the book in the folder BOOK and prints how near the ink of neighbours in its lines comes, by the outlines
                     of the glyphs: how many pairs touch, and how many are nearer than 0.08 em.
            preview  edits an essay of a book of 400 pages under `publish preview`, and prints how soon the page in Chromium shows it.
            import   imports FOLDER/html/*.html with the built tool, and prints how far headings, notes, verse, quotations, tables and
                     languages agree with the FOLDER/*.md of the same names.
            DIR holds make_book.py and peers.sh (default: ../shared/bench).
            """);
        return 2;
}
