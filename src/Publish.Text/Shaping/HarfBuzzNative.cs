using System.Runtime.InteropServices;

namespace Publish.Text.Shaping;

/// <summary>What HarfBuzz has and HarfBuzzSharp does not wrap.</summary>
internal static partial class HarfBuzzNative
{
    [LibraryImport("libHarfBuzzSharp", EntryPoint = "hb_font_make_immutable")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void MakeImmutable(nint font);
}
