using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>The Script property of UAX #24, Unicode 17.0.</summary>
public static class ScriptProperty
{
    /// <summary>The script of a character as its ISO 15924 code: <c>Arab</c>, <c>Latn</c>, <c>Zyyy</c> (common), <c>Zinh</c> (inherited), <c>Zzzz</c> (unknown) … The same string object for the same script.</summary>
    /// <param name="codePoint">0 to 0x10FFFF.</param>
    public static string Get(int codePoint) => ScriptTable.Codes[ScriptTable.Get(codePoint)];
}
