using System.Collections.Frozen;
using System.Text;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>The CMaps that every reader has (ISO 32000-1, Table 118).</summary>
internal static class PredefinedCMaps
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Identity-H", "Identity-V", "GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H", "GBK-EUC-V", "GBKp-EUC-H", "GBKp-EUC-V", "GBK2K-H", "GBK2K-V", "UniGB-UCS2-H", "UniGB-UCS2-V",
        "UniGB-UTF16-H", "UniGB-UTF16-V", "B5pc-H", "B5pc-V", "HKscs-B5-H", "HKscs-B5-V", "ETen-B5-H", "ETen-B5-V", "ETenms-B5-H", "ETenms-B5-V", "CNS-EUC-H", "CNS-EUC-V", "UniCNS-UCS2-H",
        "UniCNS-UCS2-V", "UniCNS-UTF16-H", "UniCNS-UTF16-V", "83pv-RKSJ-H", "90ms-RKSJ-H", "90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V", "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V", "EUC-H",
        "EUC-V", "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V", "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H", "UniJIS-UCS2-HW-V", "UniJIS-UTF16-H", "UniJIS-UTF16-V", "KSC-EUC-H", "KSC-EUC-V",
        "KSCms-UHC-H", "KSCms-UHC-V", "KSCms-UHC-HW-H", "KSCms-UHC-HW-V", "KSCpc-EUC-H", "UniKS-UCS2-H", "UniKS-UCS2-V", "UniKS-UTF16-H", "UniKS-UTF16-V",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string? name) => name is not null && Names.Contains(name);

    /// <summary>Of the character collection that a predefined CMap is for; null where it is for any.</summary>
    public static string? OrderingOf(string name) => name switch
    {
        "Identity-H" or "Identity-V" => null,
        _ when !Contains(name) => null,
        _ when name.Contains("GB", StringComparison.Ordinal) => "GB1",
        _ when name.Contains("B5", StringComparison.Ordinal) || name.Contains("CNS", StringComparison.Ordinal) => "CNS1",
        _ when name.Contains("KS", StringComparison.Ordinal) && !name.Contains("RKSJ", StringComparison.Ordinal) => "Korea1",
        _ => "Japan1",
    };

    /// <summary>Whether an embedded CMap says of its direction what its dictionary says.</summary>
    public static bool WritingModesAgree(Node cmap)
    {
        if (!cmap.IsStream)
        {
            return true;
        }

        string text = Encoding.Latin1.GetString(cmap.Decoded.Span);
        int at = text.IndexOf("/WMode", StringComparison.Ordinal);
        string inside = at < 0 ? "0" : text[(at + "/WMode".Length)..].TrimStart()[..1];
        return inside == (cmap["WMode"].Integer ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
