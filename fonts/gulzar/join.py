"""Joins the three files of the npm package @fontsource/gulzar, each cut to a range of Unicode, to one TrueType font.

    npm pack @fontsource/gulzar@5.3.0 && tar xzf fontsource-gulzar-5.3.0.tgz
    python3 join.py package/files Gulzar-Regular.ttf        (fonttools 4.38)

The Arabic file comes first, so its glyphs keep their numbers and its rules their order, and Arabic text is shaped as by
that file alone. The others add the characters that it lacks, such as brackets and quotation marks. Names and metrics
are those of the Arabic file.
"""

import sys
import tempfile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

folder, target = sys.argv[1:]
seen: set[int] = set()
with tempfile.TemporaryDirectory() as work:
    parts = []
    for part in ("arabic", "latin", "latin-ext"):
        font = TTFont(f"{folder}/gulzar-{part}-400-normal.woff")
        for table in font["cmap"].tables:
            table.cmap = {c: glyph for c, glyph in table.cmap.items() if c not in seen}
        seen |= font.getBestCmap().keys()
        font.flavor = None
        parts.append(f"{work}/{part}.ttf")
        font.save(parts[-1])
    joined = Merger().merge(parts)

first = TTFont(f"{folder}/gulzar-arabic-400-normal.woff")
joined["name"] = first["name"]
for field in ("created", "modified", "fontRevision"):
    setattr(joined["head"], field, getattr(first["head"], field))
joined["post"].formatType = 3.0
joined.recalcTimestamp = False
joined.save(target)
