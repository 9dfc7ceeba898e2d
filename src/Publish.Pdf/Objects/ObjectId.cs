namespace Publish.Pdf.Objects;

/// <summary>The number of an indirect object; its generation is always 0.</summary>
internal readonly record struct ObjectId(int Number)
{
    /// <summary>The object <paramref name="offset"/> places further in a block that was allocated as one.</summary>
    public ObjectId At(int offset) => new(Number + offset);
}
