import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { type ShotCase, shotCase } from "../../testing/screenshot-cases.ts";
import { chineseFont, drawScreenshot, isCentred, jpegOf, pngOf, type ShotItem } from "../../testing/screenshot.ts";
import { nodePictureEngine } from "../node/picture-engine.ts";
import type { Block } from "./block.ts";
import { type Layout, layoutOf } from "./layout.ts";

const { decode } = nodePictureEngine();

async function layout(canvas: Canvas, jpeg = false): Promise<Layout | undefined> {
  const picture = await decode(jpeg ? await jpegOf(canvas) : await pngOf(canvas));
  return picture === undefined ? undefined : layoutOf(picture);
}

/** Without so much of the width at each side, and drawn anew so many pixels wide. */
function part(canvas: Canvas, off: number, width = Math.round(canvas.width * (1 - 2 * off))): Canvas {
  const from = canvas.width * off;
  const kept = canvas.width - 2 * from;
  const drawn = createCanvas(width, Math.round((canvas.height * width) / kept));
  drawn.getContext("2d").drawImage(canvas, from, 0, kept, canvas.height, 0, 0, width, drawn.height);
  return drawn;
}

const seen = ({ kind, side, paint }: Block): string => (kind === "surface" ? `${side} ${paint}` : `${side ?? ""} ${kind}`.trim());

function wanted(item: ShotItem): string {
  if (isCentred(item)) return "centred";
  if (item.kind === "picture") return `${item.side} picture`;
  if (item.kind === "bubble" || item.kind === "voice") return `${item.side} ${item.side === "own" ? "green" : "grey"}`;
  return `${item.side} orange`;
}

const named = ({ options, jpeg }: ShotCase): string => `${options.width} wide, ${options.theme}, letters × ${options.fontScale}, ${jpeg ? "JPEG 70" : "PNG"}`;

const BUBBLE: ShotItem = { kind: "bubble", side: "other", text: "在吗？想跟你借两万块周转一下" };
const ANSWER: ShotItem = { kind: "bubble", side: "own", text: "行" };

describe.skipIf(chineseFont() === undefined)("what stands where (drawn with a Chinese font of this machine: fonts-noto-cjk)", () => {
  test.each(Array.from({ length: 12 }, (_, n) => shotCase(n)).map((one) => [named(one), one] as const))("%s", async (_, { items, options, jpeg }) => {
    const found = await layout(drawScreenshot(items, options), jpeg);
    expect(found?.blocks.map(seen)).toEqual(items.map(wanted));
    expect(found?.theme).toBe(options.theme);
    expect(found?.title).toBeDefined();
  });

  test("cut above and below, without bars", async () => {
    const found = await layout(drawScreenshot([BUBBLE, ANSWER], {}));
    expect(found?.blocks.map(seen)).toEqual(["other grey", "own green"]);
    expect(found?.title).toBeUndefined();
  });

  test("what a bar hides in part is marked, and what it hides whole is not there", async () => {
    const items = [BUBBLE, ANSWER, BUBBLE, ANSWER];
    const found = await layout(drawScreenshot(items, { title: "张伟", scrolled: 70 }));
    expect(found?.blocks.map(({ isCut }) => isCut)).toEqual([true, false, false, false]);
  });

  test("a quote goes with the bubble above it, a name in a group with the one below", async () => {
    const found = await layout(drawScreenshot([{ ...BUBBLE, quote: "李明：好", name: "王芳" }, ANSWER], { title: "一家人(3)" }));
    expect(found?.blocks.map(({ quote, name }) => [quote.length, name === undefined])).toEqual([[1, false], [0, true]]);
  });

  test.each([
    ["cut through the avatars", (canvas: Canvas) => part(canvas, 0.08)],
    ["made small and packed hard", (canvas: Canvas) => part(canvas, 0, 540)],
  ])("%s", async (_, change) => {
    const { items, options } = shotCase(4);
    expect((await layout(change(drawScreenshot(items, options)), true))?.blocks.map(seen)).toEqual(items.map(wanted));
  });

  test("without avatars nobody knows whose a bubble is", async () => {
    expect(await layout(part(drawScreenshot([BUBBLE, ANSWER, BUBBLE], {}), 0.155))).toBeUndefined();
  });

  test("a long one of many screens", async () => {
    const items = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? BUBBLE : ANSWER));
    const found = await layout(drawScreenshot(items, { title: "张伟", width: 720 }));
    expect(found?.blocks.map(seen)).toEqual(items.map(wanted));
  });

  test("a green picture of a person is no bubble, and changes no side", async () => {
    const found = await layout(drawScreenshot([BUBBLE, ANSWER, BUBBLE], { avatars: ["#FFFFFF", "#95EC69"], title: "张伟" }));
    expect(found?.blocks.map(seen)).toEqual(["other grey", "own green", "other grey"]);
  });
});

/** Pictures that people have beside their chats. */
const OTHERS: Readonly<Record<string, (g: ReturnType<Canvas["getContext"]>) => void>> = {
  "one colour": () => undefined,
  "a page of settings": (g) => {
    g.fillStyle = "#EDEDED";
    g.fillRect(0, 0, 1080, 2000);
    g.fillStyle = "#FFFFFF";
    for (const y of [300, 520, 740]) g.fillRect(0, y, 1080, 160);
  },
  "a list of chats": (g) => {
    g.fillStyle = "#FFFFFF";
    g.fillRect(0, 0, 1080, 2000);
    g.fillStyle = "#5B7FA6";
    for (let y = 200; y < 1900; y += 200) g.fillRect(40, y, 140, 140);
  },
  "a photo": (g) => {
    for (let n = 0; n < 3000; n += 1) {
      g.fillStyle = `hsl(${(n * 37) % 360} 50% ${20 + ((n * 13) % 60)}%)`;
      g.fillRect((n * 91) % 1080, (n * 57) % 2000, 60, 40);
    }
  },
  "a chat of another program": (g) => {
    g.fillStyle = "#F1F1F1";
    g.fillRect(0, 0, 1080, 2000);
    for (const [n, y] of [200, 500, 800].entries()) {
      g.fillStyle = n % 2 === 0 ? "#12B7F5" : "#FFFFFF";
      g.fillRect(n % 2 === 0 ? 500 : 160, y, 400, 110);
      g.fillStyle = "#B36B5E";
      g.fillRect(n % 2 === 0 ? 930 : 30, y, 115, 115);
    }
  },
};

test.each(Object.entries(OTHERS))("%s is no chat of WeChat", async (_, draw) => {
  const canvas = createCanvas(1080, 2000);
  draw(canvas.getContext("2d"));
  expect(await layout(canvas)).toBeUndefined();
});
