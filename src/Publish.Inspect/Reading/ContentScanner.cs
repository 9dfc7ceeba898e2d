using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>An operator with the values before it.</summary>
internal readonly record struct Operation(string Name, IReadOnlyList<IToken> Operands);

/// <summary>Parts the bytes of a content stream, or of a CMap, into operations.</summary>
internal static class ContentScanner
{
    /// <summary>The name under which an inline picture comes, its dictionary as keys and values.</summary>
    public const string InlinePicture = "BI";

    private const int DeepestNesting = 64;

    public static IEnumerable<Operation> Scan(ReadOnlyMemory<byte> bytes, bool isCMap = false)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes), usePdfDocEncoding: false, new StackDepthGuard(DeepestNesting), useLenientParsing: true, isStream: true, isCMapParser: isCMap);
        var operands = new List<IToken>();
        bool isInline = false;
        while (Next(scanner))
        {
            switch (scanner.CurrentToken)
            {
                case InlineImageDataToken:
                    yield return new Operation(InlinePicture, operands);
                    operands = [];
                    isInline = false;
                    break;
                case OperatorToken { Data: "BI" }:
                    isInline = true;
                    operands = [];
                    break;
                case OperatorToken { Data: "EI" }:
                    operands = [];
                    break;
                case OperatorToken { Data: "true" or "false" or "null" } word:
                    operands.Add(word.Data == "true" ? BooleanToken.True : word.Data == "false" ? BooleanToken.False : NullToken.Instance);
                    break;
                case OperatorToken operation when !isInline:
                    yield return new Operation(operation.Data, operands);
                    operands = [];
                    break;
                case { } operand:
                    operands.Add(operand);
                    break;
            }
        }
    }

    /// <summary>What cannot be read ends the stream.</summary>
    private static bool Next(CoreTokenScanner scanner)
    {
        try
        {
            return scanner.MoveNext();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
