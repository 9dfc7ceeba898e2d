"""Makes PublishSymbols-Regular.ttf from three Noto fonts: the symbols that books print, without Braille, game pieces and mathematical alphabets.

    npm install @expo-google-fonts/noto-sans-symbols-2@0.4.1 @expo-google-fonts/noto-sans-symbols@0.4.1 @expo-google-fonts/noto-sans-math@0.4.2
    python3 subset.py node_modules/@expo-google-fonts PublishSymbols-Regular.ttf        (fonttools 4.38)

Noto Sans Math comes first, so that operators and arrows are of one design; the others add what it lacks. The licence reserves no
names; the font has a name of its own so that nobody takes it for a whole Noto font.
"""

import sys
import tempfile

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCES = [
    "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
    "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
    "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf",
]
WANTED = [(0x20, 0x20), (0x2010, 0x27FF), (0x2900, 0x2BFF), (0x1F100, 0x1F1E5), (0x1F300, 0x1F64F), (0xFFFD, 0xFFFD)]

folder, target = sys.argv[1:]
seen: set[int] = set()
with tempfile.TemporaryDirectory() as work:
    parts = []
    for number, path in enumerate(SOURCES):
        font = TTFont(f"{folder}/{path}")
        wanted = {c for c in font.getBestCmap() for first, last in WANTED if first <= c <= last} - seen
        seen |= wanted
        options = Options()
        options.layout_features = []
        options.hinting = False
        options.glyph_names = False
        options.notdef_outline = True
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        options.drop_tables += ["MATH", "GSUB", "GPOS", "GDEF", "gasp", "STAT", "vhea", "vmtx"]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font["OS/2"].version = 4  # the later fields are not in all of them
        parts.append(f"{work}/{number}.ttf")
        font.save(parts[-1])
    joined = Merger().merge(parts)
    first = TTFont(parts[0])

NAMES = {
    0: "Copyright 2022 Google LLC; Copyright 2022 The Noto Project Authors (https://github.com/notofonts/symbols, https://github.com/notofonts/math)",
    1: "Publish Symbols",
    2: "Regular",
    3: "1.000;PublishSymbols-Regular",
    4: "Publish Symbols Regular",
    5: "Version 1.000",
    6: "PublishSymbols-Regular",
}
joined["name"] = first["name"]
for record in list(joined["name"].names):
    if record.nameID in NAMES:
        record.string = NAMES[record.nameID]
for field in ("created", "modified", "fontRevision"):
    setattr(joined["head"], field, getattr(first["head"], field))
joined["post"].formatType = 3.0
joined.recalcTimestamp = False
joined.save(target)
