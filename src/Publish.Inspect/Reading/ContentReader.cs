using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>Follows the operators of a page, and of the forms it draws, and notes what they do.</summary>
internal sealed class ContentReader
{
    private const int DeepestForm = 20;

    /// <summary>On one page: forms that draw forms twice would never end.</summary>
    private const int MostForms = 2000;

    private readonly PdfFile _file;
    private readonly PageContent _content;
    private readonly Node _resources;
    private readonly int _form;
    private readonly int _depth;
    private readonly TextState _text;
    private readonly Stack<TextState.Saved> _saved = new();
    private MarkedSequence? _sequence;
    private bool _inText;

    private ContentReader(PdfFile file, PageContent content, Node resources, int form, int depth, MarkedSequence? sequence)
    {
        _file = file;
        _content = content;
        _resources = resources;
        _form = form;
        _depth = depth;
        _sequence = sequence;
        _text = new TextState();
    }

    public static PageContent Read(PdfFile file, PdfPage page)
    {
        var content = new PageContent(page);
        using var bytes = new MemoryStream();
        foreach (Node part in page.Node["Contents"].Each)
        {
            bytes.Write(part.Decoded.Span);
            bytes.WriteByte((byte)'\n');
        }

        new ContentReader(file, content, page.Resources, 0, 0, null).Run(bytes.ToArray());
        return content;
    }

    private void Run(ReadOnlyMemory<byte> bytes)
    {
        MarkedSequence? outer = _sequence;
        foreach (Operation operation in ContentScanner.Scan(bytes))
        {
            Do(operation);
        }

        if (_saved.Count > 0)
        {
            _content.Unbalanced.Add("q without Q");
        }

        if (_sequence != outer)
        {
            _content.Unbalanced.Add("a marked-content sequence without EMC");
        }
    }

    private void Do(Operation operation)
    {
        if (!Operators.IsKnown(operation.Name))
        {
            _content.UnknownOperators.Add(operation.Name);
            return;
        }

        _content.BrokenLimits.UnionWith(operation.Operands.SelectMany(Limits.BrokenBy));
        switch (operation.Name)
        {
            case "q" or "Q" or "gs" or "ri" or "i":
                SetState(operation);
                break;
            case "BMC" or "BDC" or "EMC":
                SetSequence(operation);
                break;
            case "g" or "G" or "rg" or "RG" or "k" or "K" or "cs" or "CS" or "scn" or "SCN":
                SetColour(operation);
                break;
            case "Do" or "sh" or ContentScanner.InlinePicture or "f" or "F" or "f*" or "b" or "B" or "b*" or "B*" or "s" or "S":
                Paint(operation);
                break;
            default:
                SetText(operation);
                break;
        }
    }

    private void SetState(Operation operation)
    {
        switch (operation.Name)
        {
            case "q":
                _saved.Push(_text.Save());
                _content.DeepestNesting = Math.Max(_content.DeepestNesting, _saved.Count);
                break;
            case "Q" when _saved.TryPop(out TextState.Saved saved):
                _text.Restore(saved);
                break;
            case "Q":
                _content.Unbalanced.Add("Q without q");
                break;
            case "gs" when Resource("ExtGState", operation) is { Exists: true } state:
                _content.GraphicsStates.Add(state);
                break;
            case "ri" when operation.Operands is [NameToken intent]:
                _content.RenderingIntents.Add(intent.Data);
                break;
            default:
                break;
        }
    }

    private void SetSequence(Operation operation)
    {
        if (operation.Name == "EMC")
        {
            if (_sequence is null || (_form != 0 && _sequence.Stream != _form))
            {
                _content.Unbalanced.Add("EMC without a sequence");
                return;
            }

            _sequence = _sequence.Outer;
            return;
        }

        string tag = operation.Operands is [NameToken name, ..] ? name.Data : "";
        Node properties = operation.Operands is [_, NameToken key] ? _resources["Properties"][key.Data] : operation.Operands is [_, var direct] ? _file.Resolve(direct, _content.Page.Node.Object) : default;
        _sequence = new MarkedSequence(tag, properties["MCID"].Integer, properties, _sequence, _form);
        _content.Sequences.Add(_sequence);
    }

    private void SetColour(Operation operation)
    {
        string? device = operation.Name switch { "g" or "G" => "DeviceGray", "rg" or "RG" => "DeviceRGB", "k" or "K" => "DeviceCMYK", _ => null };
        if (device is not null)
        {
            _content.Colours.Add(new UsedColour(new Node(_file, NameToken.Create(device), _content.Page.Node.Object), _resources, char.IsUpper(operation.Name[0])));
        }
        else if (operation is { Name: "cs" or "CS", Operands: [NameToken name] })
        {
            Node space = _resources["ColorSpace"][name.Data];
            bool isDevice = name.Data is "DeviceGray" or "DeviceRGB" or "DeviceCMYK" or "Pattern";
            _content.Colours.Add(new UsedColour(space.Exists && !isDevice ? space : new Node(_file, name, _content.Page.Node.Object), _resources, operation.Name == "CS"));
            Miss(!space.Exists && !isDevice, name.Data);
        }
        else if (operation.Operands is [.., NameToken pattern])
        {
            Miss(!_resources["Pattern"][pattern.Data].Exists, pattern.Data);
        }
    }

    private void Paint(Operation operation)
    {
        switch (operation.Name)
        {
            case "Do":
                Draw(Resource("XObject", operation));
                break;
            case "sh":
                Node shading = Resource("Shading", operation);
                _content.Colours.Add(new UsedColour(shading["ColorSpace"], _resources));
                _content.Marks.Add((Mark.Shading, _sequence));
                break;
            case ContentScanner.InlinePicture:
                _content.Marks.Add((Mark.Picture, _sequence));
                _content.InlinePictures.Add(InlinePictures.ToNode(_file, operation.Operands, _content.Page.Node.Object));
                break;
            default:
                _content.Marks.Add((Mark.Path, _sequence));
                break;
        }
    }

    private void Draw(Node external)
    {
        if (external["Subtype"].Name == "Image")
        {
            _content.Pictures.Add(external);
            _content.Marks.Add((Mark.Picture, _sequence));
            return;
        }

        if (external["Subtype"].Name == "Form" && _depth < DeepestForm && _content.Forms.Count < MostForms)
        {
            _content.Forms.Add(external);
            Node own = external["Resources"];
            new ContentReader(_file, _content, own.Exists ? own : _resources, external.Object, _depth + 1, _sequence).Run(external.Decoded);
        }
    }

    private void SetText(Operation operation)
    {
        switch (operation.Name)
        {
            case "BT" or "ET":
                if (_inText == (operation.Name == "BT"))
                {
                    _content.Unbalanced.Add($"{operation.Name} out of turn");
                }

                _inText = operation.Name == "BT";
                _text.Begin();
                break;
            case "Tf":
                _text.Font = Resource("Font", operation);
                _text.Size = (operation.Operands is [_, NumericToken size]) ? size.Data : 0;
                break;
            case "Tj" or "TJ" or "'" or "\"":
                Show(operation);
                break;
            default:
                _text.Move(operation);
                break;
        }
    }

    private void Show(Operation operation)
    {
        _text.Move(operation);
        IToken? shown = operation.Operands.Count > 0 ? operation.Operands[^1] : null;
        IEnumerable<IToken> parts = shown is ArrayToken array ? array.Data : shown is null ? [] : [shown];
        byte[] codes = [.. parts.SelectMany(p => new Node(_file, p, 0).Bytes ?? [])];
        _content.Marks.Add((Mark.Text, _sequence));
        _content.Texts.Add(new ShownText(_text.Font, codes, _text.Mode, _sequence, _text.X, _text.Y, _text.Size));
    }

    private Node Resource(string kind, Operation operation)
    {
        string name = operation.Operands is [NameToken token, ..] ? token.Data : "";
        Node found = _resources[kind][name];
        Miss(!found.Exists, name);
        return found;
    }

    private void Miss(bool isMissing, string name)
    {
        if (isMissing)
        {
            _content.MissingResources.Add(name);
        }
    }
}
