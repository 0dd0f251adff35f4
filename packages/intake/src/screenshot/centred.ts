/** What stands in the middle of the screen: the title of the chat, times, and what the program itself says. */
import type { Box } from "@youju/model";
import type { Block } from "./block.ts";
import { bottom, distance, type Grid, inPixels, right } from "./grid.ts";
import { apart, inkOf, linesIn } from "./ink.ts";
import { type Scene, textLine, type TextLine } from "./scene.ts";

/** How far from the middle a centred line may be, as a part of the width. */
const OFF = 0.04;
/** The shadow that JPEG leaves above and below a bubble, in cells. */
const SHADOW = 3;
/** Grey writing differs more from the background than shadows do. */
const FAINTEST = 15;
/** Grey is not as far from the background as this; the title is black or white. */
const STRONG = 120;

export function centredLines(scene: Scene, blocks: readonly Block[]): readonly Block[] {
  return freeRows(scene, blocks).flatMap(([from, to]) => linesBetween(scene, from, to));
}

/** Rows in which neither a block nor an avatar stands. */
function freeRows({ frame, avatars }: Scene, blocks: readonly Block[]): readonly (readonly [number, number])[] {
  const taken = [
    ...blocks.map(({ rows }) => rows),
    ...[...avatars.left, ...avatars.right].map((box) => [box.y, bottom(box)] as const),
  ].toSorted((a, b) => a[0] - b[0]);
  const free: (readonly [number, number])[] = [];
  let at = frame.top;
  for (const [from, to] of [...taken, [frame.bottom, frame.bottom] as const]) {
    const rows = [at === frame.top ? at : at + SHADOW, from === frame.bottom ? from : from - SHADOW] as const;
    if (rows[1] - rows[0] > 6) free.push(rows);
    at = Math.max(at, to);
  }
  return free;
}

function linesBetween(scene: Scene, from: number, to: number): readonly Block[] {
  const { grid, frame, letter } = scene;
  const area = { x: Math.round(grid.width * 0.06), y: from, width: Math.round(grid.width * 0.88), height: to - from };
  const ink = inkOf(grid, area, frame.background, { faintest: FAINTEST });
  const lines = linesIn(ink, letter).filter(
    (line) =>
      isCentred(grid, line) &&
      line.height >= letter * 0.4 &&
      line.height <= letter * 1.5 &&
      apart(ink, line, 1).length > 1,
  );
  return paragraphs(lines, letter).map((paragraph) => ({
    kind: "centred",
    box: inPixels(grid, around(paragraph)),
    rows: [paragraph[0]!.y, bottom(paragraph.at(-1)!)],
    paint: "grey",
    isFaded: false,
    sureSide: false,
    lines: paragraph.map((line) => textLine(scene, line, { box: area, colour: frame.background }, letter * 0.6)),
    pieces: [],
    quote: [],
    isCut: paragraph.some((line) => line.y - frame.top <= 1 || frame.bottom - bottom(line) <= 1),
  }));
}

/** Lines that follow each other closely are one notice. */
function paragraphs(lines: readonly Box[], letter: number): readonly (readonly Box[])[] {
  const found: Box[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && line.y - bottom(before) < letter * 0.75) last.push(line);
    else found.push([line]);
  }
  return found;
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

const isCentred = ({ width }: Grid, box: Box): boolean => Math.abs(box.x + right(box) - width) <= width * OFF * 2;

/** Where titles begin at the latest that stand at the left, beside the arrow; as a part of the width. */
const AT_LEFT = 0.2;

/** The lowest strong line in the bars above the chat: in the middle of them, or on some phones at the left. */
export function titleLine(scene: Scene): TextLine | undefined {
  return (
    titleIn(scene, 0.16, (line) => isCentred(scene.grid, line)) ??
    titleIn(scene, 0.09, (line) => line.x <= scene.grid.width * AT_LEFT)
  );
}

/** @param from where it may begin, as a part of the width, which the arrow and the dots do not reach */
function titleIn(scene: Scene, from: number, isPlaced: (line: Box) => boolean): TextLine | undefined {
  const { grid, frame, letter } = scene;
  if (frame.top < letter) return undefined;
  const x = Math.round(grid.width * from);
  const area = { x, y: 0, width: Math.round(grid.width * 0.84) - x, height: frame.top - 1 };
  const middle = Math.floor(area.width / 2);
  const surface = barColour(scene, area.x + middle);
  const lines = linesIn(inkOf(grid, area, surface), letter).filter(
    (line) =>
      isPlaced(line) &&
      line.height >= letter * 0.5 &&
      line.height <= letter * 1.6 &&
      bottom(line) > frame.top * 0.5 &&
      isStrong(grid, line, surface),
  );
  const title = lines.at(-1);
  return title === undefined ? undefined : textLine(scene, title, { box: area, colour: surface }, letter * 0.8);
}

/** The colour of the bar of the title: a little above its lower edge. */
function barColour({ grid, frame }: Scene, x: number): readonly [number, number, number] {
  const at = (Math.max(0, frame.top - 4) * grid.width + x) * 3;
  return [grid.rgb[at]!, grid.rgb[at + 1]!, grid.rgb[at + 2]!];
}

function isStrong(grid: Grid, { x, y, width, height }: Box, surface: readonly [number, number, number]): boolean {
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1)
      if (distance(grid, row * grid.width + column, surface) > STRONG) return true;
  return false;
}
