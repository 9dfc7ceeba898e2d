using System.Runtime.InteropServices;

namespace Publish.Text.Shaping;

/// <summary>What HarfBuzz has and HarfBuzzSharp does not wrap.</summary>
internal static partial class HarfBuzzNative
{
    [LibraryImport("libHarfBuzzSharp", EntryPoint = "hb_font_make_immutable")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void MakeImmutable(nint font);

    public static string Version => Marshal.PtrToStringUTF8(VersionString())!;

    [LibraryImport("libHarfBuzzSharp", EntryPoint = "hb_version_string")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial nint VersionString();
}
