using Publish.Editorial.Passages;

namespace Publish.Editorial;

/// <summary>Looks at one passage at a time.</summary>
internal interface IPassageRule
{
    void Check(Passage passage, FindingList findings);
}

/// <summary>Looks at one essay at a time.</summary>
internal interface ISectionRule
{
    void Check(CheckedSection section, FindingList findings);
}

/// <summary>Looks at the whole book.</summary>
internal interface IBookRule
{
    void Check(CheckedBook book, FindingList findings);
}
