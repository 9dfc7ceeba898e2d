namespace Publish.Core.Unicode;

public enum TextDirection : byte
{
    LeftToRight,
    RightToLeft,
}
