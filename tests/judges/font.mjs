// node font.mjs check FILE: reads a TrueType font with fontkit, computes every bounding box, maximum and checksum from the outlines again, and
// prints each that the file gives otherwise.
// node font.mjs characters FILE: prints each mapped character with its glyph and advance.
import fs from 'node:fs';
import * as fontkit from 'fontkit';

const [task, path] = process.argv.slice(2);
const data = fs.readFileSync(path);
const font = fontkit.create(data);
if (task === 'characters') printCharacters();
else check();

function printCharacters() {
  const lines = font.characterSet.sort((a, b) => a - b).map((c) => {
    const glyph = font.glyphForCodePoint(c);
    return `${c} ${glyph.id} ${advanceOf(glyph.id)}`;
  });
  console.log(lines.join('\n'));
}

function advanceOf(id) {
  return font.hmtx.metrics.get(Math.min(id, font.hmtx.metrics.length - 1)).advance;
}

function check() {
  checkSums();
  const glyphs = Array.from({ length: font.maxp.numGlyphs }, (_, id) => measure(id));
  const drawn = glyphs.filter((g) => g.contours > 0 || g.parts > 0);
  for (const g of drawn) {
    const now = g.bounds;
    if (g.lsb !== g.box[0]) console.log('lsb', g.id, g.lsb, g.box);
    if (now.some((edge, i) => Math.abs(edge - g.box[i]) > (g.scaled ? 1 : 0))) console.log('bounds', g.id, g.box, now);
    if (g.depth > 1) console.log('nested', g.id);
    if (g.instructions > 0) console.log('instructions', g.id);
  }
  const simple = drawn.filter((g) => g.parts === 0);
  const composite = drawn.filter((g) => g.parts > 0);
  const most = (list, key) => Math.max(0, ...list.map((g) => g[key]));
  compare('maxPoints', font.maxp.maxPoints, most(simple, 'points'), 0);
  compare('maxContours', font.maxp.maxContours, most(simple, 'contours'), 0);
  compare('maxCompositePoints', font.maxp.maxComponentPoints, most(composite, 'points'), 0);
  compare('maxCompositeContours', font.maxp.maxComponentContours, most(composite, 'contours'), 0);
  compare('maxComponentElements', font.maxp.maxComponentElements, most(composite, 'parts'), 0);
  compare('maxComponentDepth', font.maxp.maxComponentDepth, most(composite, 'depth'), 0);
  compare('maxSizeOfInstructions', font.maxp.maxSizeOfInstructions, most(drawn, 'instructions'), 0);
  // The box of a scaled part is rounded outwards by the writer and not here.
  const rsb = (g) => g.advance - g.lsb - (g.box[2] - g.box[0]);
  compare('advanceWidthMax', font.hhea.advanceWidthMax, most(glyphs, 'advance'), 0);
  compare('minLeftSideBearing', font.hhea.minLeftSideBearing, Math.min(...drawn.map((g) => g.lsb)), 1);
  compare('minRightSideBearing', font.hhea.minRightSideBearing, Math.min(...drawn.map(rsb)), 1);
  compare('xMaxExtent', font.hhea.xMaxExtent, Math.max(...drawn.map((g) => g.lsb + g.box[2] - g.box[0])), 1);
  const least = (i) => Math.min(...drawn.map((g) => g.bounds[i]));
  const greatest = (i) => Math.max(...drawn.map((g) => g.bounds[i]));
  compare('xMin', font.head.xMin, least(0), 1);
  compare('yMin', font.head.yMin, least(1), 1);
  compare('xMax', font.head.xMax, greatest(2), 1);
  compare('yMax', font.head.yMax, greatest(3), 1);
  if (font.post.version !== 3) console.log('post', font.post.version);
}

function compare(name, was, now, tolerance) {
  if (!(Math.abs(was - now) <= tolerance)) console.log(name, was, now);
}

// By the specification's matrix; fontkit's own exchanges scale01 and scale10.
function contoursOf(id) {
  const glyph = font.getGlyph(id);
  const outline = glyph._decode();
  if (!outline) return [];
  return !outline.components ? glyph._getContours() : outline.components.flatMap((part) => contoursOf(part.glyphID).map((contour) => contour.map((p) => ({
    x: p.x * part.scaleX + p.y * part.scale10 + part.dx,
    y: p.x * part.scale01 + p.y * part.scaleY + part.dy,
  }))));
}

function measure(id) {
  const { metrics, bearings } = font.hmtx;
  const outline = font.getGlyph(id)._decode();
  const parts = outline?.components ?? [];
  const contours = contoursOf(id);
  const points = contours.flat();
  const xs = points.map((p) => p.x), ys = points.map((p) => p.y);
  return {
    id, advance: advanceOf(id), lsb: id < metrics.length ? metrics.get(id).bearing : bearings.get(id - metrics.length),
    box: outline ? [outline.xMin, outline.yMin, outline.xMax, outline.yMax] : [0, 0, 0, 0],
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    contours: contours.length, points: points.length, parts: parts.length,
    depth: parts.length === 0 ? 0 : 1 + Math.max(...parts.map((p) => (font.getGlyph(p.glyphID)._decode()?.components?.length ? 1 : 0))),
    scaled: parts.some((p) => p.scaleX !== 1 || p.scaleY !== 1 || p.scale01 !== 0 || p.scale10 !== 0),
    instructions: outline?.instructions?.length ?? 0,
  };
}

// Each table sums up to what the directory gives, and the whole file to the constant of the specification (OpenType, "head": checkSumAdjustment).
function checkSums() {
  const sum = (start, length) => {
    let total = 0;
    for (let i = start; i < start + length; i += 4) total = (total + (i + 4 <= data.length ? data.readUInt32BE(i) : 0)) >>> 0;
    return total;
  };
  for (let i = 0; i < data.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const tag = data.toString('latin1', entry, entry + 4);
    const adjustment = tag === 'head' ? data.readUInt32BE(data.readUInt32BE(entry + 8) + 8) : 0;
    const found = (sum(data.readUInt32BE(entry + 8), (data.readUInt32BE(entry + 12) + 3) & ~3) - adjustment) >>> 0;
    if (found !== data.readUInt32BE(entry + 4)) console.log('checksum', tag, data.readUInt32BE(entry + 4), found);
  }
  if (sum(0, data.length) !== 0xb1b0afba) console.log('checksum of the file', sum(0, data.length));
}
