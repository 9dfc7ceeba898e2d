namespace Publish.Pdf.Objects;

/// <summary>Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7), one level of leaves deep, which is enough for any book.</summary>
internal static class TreeWriter
{
    private const int LeafSize = 64;

    /// <summary>Writes one value of the tree into the array.</summary>
    public delegate void ValueWriter(ArrayWriter array, int index);

    /// <param name="keys">Rising.</param>
    public static void WriteNumberTree(ObjectWriter file, ObjectId id, IReadOnlyList<int> keys, ValueWriter value)
        => Write(file, id, "Nums", keys.Count, (array, index) => array.Integer(keys[index]), value);

    /// <param name="keys">In the order of <see cref="CompareNames"/>.</param>
    public static void WriteNameTree(ObjectWriter file, ObjectId id, IReadOnlyList<string> keys, ValueWriter value)
        => Write(file, id, "Names", keys.Count, (array, index) => array.Text(keys[index]), value);

    /// <summary>The order of the encoded bytes: plain ASCII stands before UTF-16, whose mark begins with FE.</summary>
    public static int CompareNames(string a, string b)
    {
        bool plain = System.Text.Ascii.IsValid(a);
        return plain == System.Text.Ascii.IsValid(b) ? string.CompareOrdinal(a, b) : plain ? -1 : 1;
    }

    private static void Write(ObjectWriter file, ObjectId id, string kind, int count, ValueWriter key, ValueWriter value)
    {
        if (count <= LeafSize)
        {
            using DictionaryWriter root = file.Dictionary(id);
            WriteEntries(root, kind, 0, count, key, value);
            return;
        }

        int leaves = (count + LeafSize - 1) / LeafSize;
        ObjectId firstLeaf = file.Allocate(leaves);
        using (DictionaryWriter root = file.Dictionary(id))
        {
            using ArrayWriter kids = root.Array("Kids");
            for (int i = 0; i < leaves; i++)
            {
                kids.Reference(firstLeaf.At(i));
            }
        }

        for (int i = 0; i < leaves; i++)
        {
            int start = i * LeafSize;
            int end = Math.Min(start + LeafSize, count);
            using DictionaryWriter leaf = file.Dictionary(firstLeaf.At(i));
            using (ArrayWriter limits = leaf.Array("Limits"))
            {
                key(limits, start);
                key(limits, end - 1);
            }

            WriteEntries(leaf, kind, start, end, key, value);
        }
    }

    private static void WriteEntries(DictionaryWriter node, string kind, int start, int end, ValueWriter key, ValueWriter value)
    {
        using ArrayWriter entries = node.Array(kind);
        for (int i = start; i < end; i++)
        {
            key(entries, i);
            value(entries, i);
        }
    }
}
