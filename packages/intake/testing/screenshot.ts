/**
 * Chats drawn as a phone shows them, for the tests and the benchmark of the reader of screenshots. Nothing in them is
 * taken from anybody's phone.
 */
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { type Theme, THEMES } from "./screenshot-theme.ts";

export type ShotItem =
  | { readonly kind: "time" | "system"; readonly text: string; readonly link?: string }
  | {
      readonly kind: "bubble";
      readonly side: ShotSide;
      readonly text: string;
      readonly quote?: string;
      readonly name?: string;
      readonly failed?: boolean;
    }
  | {
      readonly kind: "transfer";
      readonly side: ShotSide;
      readonly amount: string;
      readonly note: string;
      readonly pale?: boolean;
    }
  | { readonly kind: "red-packet"; readonly side: ShotSide; readonly greeting: string; readonly pale?: boolean }
  | { readonly kind: "voice"; readonly side: ShotSide; readonly seconds: number }
  | { readonly kind: "picture"; readonly side: ShotSide };

type ShotSide = "own" | "other";

export interface ShotOptions {
  readonly width?: number;
  /** Left out: as high as the chat is. */
  readonly height?: number;
  readonly theme?: keyof typeof THEMES;
  /** Of the words in bubbles: 1 is the phone's own setting. */
  readonly fontScale?: number;
  /** Left out: cut above and below the chat, with no bars. */
  readonly title?: string;
  /** How far the chat has been scrolled, in pixels. */
  readonly scrolled?: number;
  readonly avatars?: readonly [own: string, other: string];
  /** How the phone draws it; that of an iPhone where left out. */
  readonly layout?: keyof typeof LAYOUTS;
}

/** Points. Android writes the title at the left, smaller letters in bubbles, and has lower bars. */
const LAYOUTS = {
  ios: { status: 44, title: 44, input: 84, letters: 17, titleAtLeft: false, round: 5 },
  android: { status: 26, title: 48, input: 74, letters: 16, titleAtLeft: true, round: 3 },
} as const;

/** A family with Chinese letters on this machine, and `undefined` where there is none. */
export function chineseFont(): string | undefined {
  const wanted = [
    /^Noto Sans (?:CJK )?SC/u,
    /^Noto Sans CJK/u,
    /^PingFang SC/u,
    /^Microsoft YaHei/u,
    /^(?:Source|Noto) .*(?:SC|CJK)/u,
    /^WenQuanYi/u,
    /^Droid Sans Fallback/u,
  ];
  const families = GlobalFonts.families.map(({ family }) => family);
  return wanted
    .map((pattern) => families.find((family) => pattern.test(family)))
    .find((family) => family !== undefined);
}

interface Pen {
  readonly g: SKRSContext2D;
  readonly theme: Theme;
  readonly width: number;
  /** Pixels of one point: phones are 375 points wide here. */
  readonly unit: number;
  readonly fontScale: number;
  readonly font: string;
  readonly avatars: readonly [own: string, other: string];
  readonly layout: (typeof LAYOUTS)[keyof typeof LAYOUTS];
}

const POINTS = 375;
const [MARGIN, AVATAR, GAP] = [12, 40, 8];

export function drawScreenshot(items: readonly ShotItem[], options: ShotOptions = {}): Canvas {
  const {
    width = 1080,
    theme = "light",
    fontScale = 1,
    title,
    scrolled = 0,
    avatars = ["#5B7FA6", "#B36B5E"],
    layout = "ios",
  } = options;
  const font = chineseFont() ?? "sans-serif";
  const unit = width / POINTS;
  const penOn = (canvas: Canvas): Pen => ({
    g: canvas.getContext("2d"),
    theme: THEMES[theme],
    width,
    unit,
    fontScale,
    font,
    avatars,
    layout: LAYOUTS[layout],
  });
  const bars = LAYOUTS[layout];
  const top = title === undefined ? 0 : (bars.status + bars.title) * unit;
  const bottom = title === undefined ? 0 : bars.input * unit;
  const length = drawChat(penOn(createCanvas(width, 1)), items, 0);
  const height = Math.round(options.height ?? top + length + bottom);
  const canvas = createCanvas(width, height);
  const pen = penOn(canvas);
  fill(pen, pen.theme.background, 0, 0, width, height);
  drawChat(pen, items, top - scrolled);
  if (title !== undefined) drawBars(pen, title, height);
  return canvas;
}

export async function pngOf(canvas: Canvas): Promise<Blob> {
  return new Blob([new Uint8Array(await canvas.encode("png"))]);
}

export async function jpegOf(canvas: Canvas, quality = 70): Promise<Blob> {
  return new Blob([new Uint8Array(await canvas.encode("jpeg", quality))]);
}

/** Draws the chat from `y` down; returns where it ends. */
function drawChat(pen: Pen, items: readonly ShotItem[], y: number): number {
  let at = y + 14 * pen.unit;
  for (const item of items) at = drawItem(pen, item, at) + 16 * pen.unit;
  return at;
}

type Centred = Extract<ShotItem, { readonly link?: string }>;
type Spoken = Exclude<ShotItem, Centred>;

export const isCentred = (item: ShotItem): item is Centred => item.kind === "time" || item.kind === "system";

function drawItem(pen: Pen, item: ShotItem, y: number): number {
  if (isCentred(item)) return drawCentred(pen, item.text, item.link ?? "", y);
  drawAvatar(pen, item.side, y);
  const end = drawBody(pen, item, y);
  return Math.max(end, y + AVATAR * pen.unit);
}

function drawBody(pen: Pen, item: Spoken, y: number): number {
  if (item.kind === "bubble") return drawBubble(pen, item, y);
  if (item.kind === "voice") return drawVoice(pen, item.side, item.seconds, y);
  if (item.kind === "picture") return drawPicture(pen, item.side, y);
  const red = item.kind === "red-packet";
  return drawCard(pen, item.side, {
    lines: red ? [item.greeting, ...(item.pale === true ? ["已领取"] : [])] : [item.amount, item.note],
    footer: red ? "微信红包" : "微信转账",
    pale: item.pale === true,
    y,
  });
}

function setFont(pen: Pen, points: number): void {
  pen.g.font = `${points * pen.unit}px "${pen.font}"`;
  pen.g.textBaseline = "middle";
}

function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number, radius = 0): void {
  pen.g.fillStyle = colour;
  pen.g.beginPath();
  pen.g.roundRect(x, y, width, height, radius);
  pen.g.fill();
}

function write(pen: Pen, text: string, colour: string, x: number, y: number): void {
  pen.g.fillStyle = colour;
  pen.g.fillText(text, x, y);
}

/** Where a body of this width begins. */
function left(pen: Pen, side: ShotSide, width: number): number {
  const edge = (MARGIN + AVATAR + GAP) * pen.unit;
  return side === "other" ? edge : pen.width - edge - width;
}

function drawAvatar(pen: Pen, side: ShotSide, y: number): void {
  const size = AVATAR * pen.unit;
  const x = side === "other" ? MARGIN * pen.unit : pen.width - MARGIN * pen.unit - size;
  fill(pen, pen.avatars[side === "own" ? 0 : 1], x, y, size, size, 4 * pen.unit);
  fill(pen, "#E8D7C3", x + size * 0.3, y + size * 0.2, size * 0.4, size * 0.4, size * 0.2);
  fill(pen, "#33475B", x + size * 0.2, y + size * 0.65, size * 0.6, size * 0.35, size * 0.1);
}

/** Lines of at most so many pixels, broken between any two letters as phones break Chinese. */
function wrapped(pen: Pen, text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const letter of paragraph) {
      if (line !== "" && pen.g.measureText(line + letter).width > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
    return [...lines, line];
  });
}

function drawCentred(pen: Pen, text: string, link: string, y: number): number {
  setFont(pen, 13);
  const height = 19 * pen.unit;
  const lines = wrapped(pen, text + link, 290 * pen.unit);
  let drawn = 0;
  for (const [n, line] of lines.entries()) {
    const start = (pen.width - pen.g.measureText(line).width) / 2;
    const plain = line.slice(0, Math.max(0, text.length - drawn));
    write(pen, plain, pen.theme.grey, start, y + (n + 0.5) * height);
    write(
      pen,
      line.slice(plain.length),
      pen.theme.link,
      start + pen.g.measureText(plain).width,
      y + (n + 0.5) * height,
    );
    drawn += line.length;
  }
  return y + lines.length * height;
}

function drawBubble(pen: Pen, item: Extract<ShotItem, { kind: "bubble" }>, top: number): number {
  const { unit, theme } = pen;
  const y = item.name === undefined ? top : drawName(pen, item.name, top);
  const size = pen.layout.letters * pen.fontScale;
  setFont(pen, size);
  const lines = wrapped(pen, item.text, 227 * unit);
  const step = size * 1.36 * unit;
  const width = Math.max(...lines.map((line) => pen.g.measureText(line).width)) + 24 * unit;
  const height = Math.max(AVATAR * unit, lines.length * step + 18 * unit);
  const x = left(pen, item.side, width);
  const own = item.side === "own";
  drawTail(pen, own, own ? x + width : x, y + 20 * unit);
  fill(pen, own ? theme.own : theme.other, x, y, width, height, pen.layout.round * unit);
  const first = y + (height - lines.length * step) / 2;
  for (const [n, line] of lines.entries())
    write(pen, line, own ? theme.ownText : theme.otherText, x + 12 * unit, first + (n + 0.5) * step);
  if (item.failed === true)
    fill(pen, "#FA5151", x - 28 * unit, y + height / 2 - 10 * unit, 20 * unit, 20 * unit, 10 * unit);
  return item.quote === undefined ? y + height : drawQuote(pen, item.side, item.quote, y + height + 4 * unit);
}

function drawTail(pen: Pen, own: boolean, x: number, y: number): void {
  const reach = (own ? 5 : -5) * pen.unit;
  pen.g.fillStyle = own ? pen.theme.own : pen.theme.other;
  pen.g.beginPath();
  pen.g.moveTo(x - reach / 5, y - 6 * pen.unit);
  pen.g.lineTo(x + reach, y);
  pen.g.lineTo(x - reach / 5, y + 6 * pen.unit);
  pen.g.fill();
}

function drawName(pen: Pen, name: string, y: number): number {
  setFont(pen, 12);
  write(pen, name, pen.theme.grey, (MARGIN + AVATAR + GAP) * pen.unit, y + 8 * pen.unit);
  return y + 18 * pen.unit;
}

function drawQuote(pen: Pen, side: ShotSide, quote: string, y: number): number {
  setFont(pen, 13);
  const lines = wrapped(pen, quote, 227 * pen.unit).slice(0, 2);
  const width = Math.max(...lines.map((line) => pen.g.measureText(line).width)) + 16 * pen.unit;
  const height = (lines.length * 18 + 12) * pen.unit;
  const x = left(pen, side, width);
  fill(pen, pen.theme.quote, x, y, width, height, 4 * pen.unit);
  for (const [n, line] of lines.entries())
    write(pen, line, pen.theme.grey, x + 8 * pen.unit, y + (15 + n * 18) * pen.unit);
  return y + height;
}

interface Card {
  readonly lines: readonly string[];
  readonly footer: string;
  readonly pale: boolean;
  readonly y: number;
}

function drawCard(pen: Pen, side: ShotSide, { lines, footer, pale, y }: Card): number {
  const { unit, theme } = pen;
  const [width, height] = [235 * unit, 92 * unit];
  const x = left(pen, side, width);
  const colour = pale ? theme.paleCardText : theme.cardText;
  fill(pen, pale ? theme.paleCard : theme.card, x, y, width, height, 5 * unit);
  pen.g.strokeStyle = colour;
  pen.g.lineWidth = 2 * unit;
  pen.g.beginPath();
  pen.g.arc(x + 32 * unit, y + 34 * unit, 19 * unit, 0, Math.PI * 2);
  pen.g.stroke();
  fill(pen, colour, x + 24 * unit, y + 29 * unit, 16 * unit, 2 * unit);
  fill(pen, colour, x + 24 * unit, y + 37 * unit, 16 * unit, 2 * unit);
  for (const [n, line] of lines.entries()) {
    setFont(pen, n === 0 ? 17 : 13);
    write(pen, line, colour, x + 62 * unit, y + ((lines.length === 1 ? 34 : 24) + n * 22) * unit);
  }
  pen.g.globalAlpha = 0.3;
  fill(pen, colour, x + 12 * unit, y + 67 * unit, width - 24 * unit, Math.max(1, unit / 2));
  pen.g.globalAlpha = 1;
  setFont(pen, 11);
  write(pen, footer, colour, x + 12 * unit, y + 80 * unit);
  return y + height;
}

function drawVoice(pen: Pen, side: ShotSide, seconds: number, y: number): number {
  const { unit, theme } = pen;
  const width = Math.min(200, 70 + seconds * 3) * unit;
  const x = left(pen, side, width);
  const own = side === "own";
  const colour = own ? theme.ownText : theme.otherText;
  fill(pen, own ? theme.own : theme.other, x, y, width, AVATAR * unit, 5 * unit);
  setFont(pen, 17);
  const text = `${seconds}"`;
  const icon = own ? x + width - 16 * unit : x + 16 * unit;
  write(pen, text, colour, own ? x + width - 34 * unit - pen.g.measureText(text).width : x + 34 * unit, y + 20 * unit);
  pen.g.strokeStyle = colour;
  pen.g.lineWidth = 1.6 * unit;
  for (const radius of [3, 7, 11]) {
    pen.g.beginPath();
    const middle = own ? Math.PI : 0;
    pen.g.arc(icon - (own ? -5 : 5) * unit, y + 20 * unit, radius * unit, middle - 0.7, middle + 0.7);
    pen.g.stroke();
  }
  return y + AVATAR * unit;
}

function drawPicture(pen: Pen, side: ShotSide, y: number): number {
  const [width, height] = [110 * pen.unit, 146 * pen.unit];
  const x = left(pen, side, width);
  const steps = 24;
  for (let n = 0; n < steps; n += 1)
    fill(
      pen,
      `hsl(${200 + n * 6} 45% ${30 + ((n * 7) % 40)}%)`,
      x,
      y + (n * height) / steps,
      width,
      height / steps + 1,
    );
  fill(pen, "#E8C07A", x + width * 0.3, y + height * 0.4, width * 0.4, width * 0.4, width * 0.2);
  return y + height;
}

function drawBars(pen: Pen, title: string, height: number): void {
  const { unit, theme, width, g, layout } = pen;
  const bar = layout.status + layout.title;
  fill(pen, theme.background, 0, 0, width, bar * unit);
  setFont(pen, 14);
  const clock = layout.status / 2 + 2;
  write(pen, "21:32", theme.title, 30 * unit, clock * unit);
  fill(pen, theme.title, width - 46 * unit, (clock - 6) * unit, 24 * unit, 12 * unit, 3 * unit);
  setFont(pen, 17);
  const middle = layout.status + 22;
  const start = layout.titleAtLeft ? 44 * unit : (width - g.measureText(title).width) / 2;
  write(pen, title, theme.title, start, middle * unit);
  g.strokeStyle = theme.title;
  g.lineWidth = 2 * unit;
  g.beginPath();
  g.moveTo(24 * unit, (middle - 8) * unit);
  g.lineTo(16 * unit, middle * unit);
  g.lineTo(24 * unit, (middle + 8) * unit);
  g.stroke();
  for (const n of [0, 1, 2])
    fill(pen, theme.title, width - (34 - n * 7) * unit, (middle - 2) * unit, 4 * unit, 4 * unit, 2 * unit);
  fill(pen, theme.rule, 0, bar * unit - 1, width, 1);
  drawInput(pen, height);
}

function drawInput(pen: Pen, height: number): void {
  const { unit, theme, width, g } = pen;
  const y = height - pen.layout.input * unit;
  fill(pen, theme.bar, 0, y, width, pen.layout.input * unit);
  fill(pen, theme.field, 54 * unit, y + 8 * unit, width - 150 * unit, 40 * unit, 5 * unit);
  g.strokeStyle = theme.title;
  g.lineWidth = 2 * unit;
  for (const x of [28 * unit, width - 70 * unit, width - 28 * unit]) {
    g.beginPath();
    g.arc(x, y + 28 * unit, 13 * unit, 0, Math.PI * 2);
    g.stroke();
  }
}
