using Publish.Core.Source;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>Styled paragraph in, shaped paragraph out: bidi levels, itemisation by face, script and level, shaping, break opportunities.</summary>
public sealed class ParagraphShaper
{
    /// <param name="span">Where the paragraph stands, for a diagnostic about a character that no face has.</param>
    public ShapedParagraph Shape(StyledParagraph paragraph, SourceSpan? span, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
