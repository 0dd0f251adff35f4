import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { pdfOf, type PdfOptions, type PlacedText } from "../../testing/pdf.ts";
import { detect } from "../detect.ts";
import { openPdfHere, opensWith } from "./open-pdf.ts";
import { type PdfPage, pdfPages } from "./pages.ts";
import { withoutRadicals } from "./radicals.ts";

async function pagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly PdfPage[] | string> {
  const opened = await openPdfHere(new Blob([bytes]));
  if ("refused" in opened) return opened.refused;
  const pages = await Array.fromAsync(pdfPages(opened));
  await opened.close();
  return pages;
}

const LINES: readonly PlacedText[] = [
  { text: "中国银行交易流水明细清单", x: 200, y: 60, size: 14 },
  { text: "借款", x: 50, y: 100 },
  { text: "20,000.00", x: 300, y: 100 },
];

describe("the pages of a PDF", () => {
  test.each<[string, PdfOptions]>([
    ["a font with a table of its letters", {}],
    ["a font that is only named, in GBK", { gbk: toGb18030 }],
  ])("%s: text with its place, from the upper left corner", async (_, options) => {
    expect(await pagesOf(pdfOf([LINES], options))).toMatchObject([
      { page: 1, pieces: [{ text: "中国银行交易流水明细清单", x: 200, top: 46, width: 168, height: 14 }, { text: "借款", x: 50, top: 90, width: 20, height: 10 }, { text: "20,000.00", x: 300, top: 90 }] },
    ]);
  });

  test("radicals become characters, a watermark is left out", async () => {
    const page = [{ text: "微信⽀付 第⼀⻚ ⻓⻢", x: 50, y: 60 }, { text: "仅供参考", x: 100, y: 500, size: 40, turned: 30 }];
    expect(await pagesOf(pdfOf([page, []]))).toMatchObject([{ page: 1, pieces: [{ text: "微信支付 第一页 长马" }] }, { page: 2, pieces: [] }]);
    expect(withoutRadicals("⺁⻳⼀⿕⼾⾭，支付")).toBe("厂龟一龠户青，支付");
  });

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ["a password to open it", pdfOf([LINES], { locked: true }), "password-missing"],
    ["cut after its first letters", pdfOf([LINES]).slice(0, 30), "damaged"],
  ])("%s: %s", async (_, bytes, refused) => {
    expect(await pagesOf(bytes)).toBe(refused);
    expect(await detect(new Blob([bytes]), "流水.pdf")).toMatchObject({ kind: "unknown", fault: { code: `pdf-${refused}` } });
  });

  test.each<[string, readonly PlacedText[], string]>([
    ["without a word on it", [], "pdf-picture"],
    ["of something else", [{ text: "租房合同", x: 50, y: 60 }], "pdf-unknown"],
  ])("a PDF %s is kept and named", async (_, page, code) => {
    expect(await detect(new Blob([pdfOf([page])]), "文件.pdf")).toMatchObject({ kind: "unknown", fault: { code } });
  });

  test.each<[string, readonly string[], string]>([
    ["none", [], "password-missing"],
    ["a wrong one", ["000000", "0000"], "password-wrong"],
    ["the right one among others", ["000000", "Liu-2024"], "pages"],
  ])("locked, with %s: %s", async (_, passwords, outcome) => {
    const file = new Blob([pdfOf([LINES], { password: "Liu-2024" })]);
    const opened = await opensWith(openPdfHere, passwords)(file);
    const what = "refused" in opened ? opened.refused : "pages";
    expect(what).toBe(outcome);
    if (!("refused" in opened)) expect(await Array.fromAsync(pdfPages(opened))).toMatchObject([{ pieces: [{ text: "中国银行交易流水明细清单" }, { text: "借款" }, { text: "20,000.00" }] }]);
    const { fault } = await detect(file, "流水.pdf", { passwords });
    expect(fault?.code).toBe(outcome === "pages" ? "pdf-unknown" : `pdf-${outcome}`);
    expect(JSON.stringify(fault)).not.toContain("Liu-2024");
  });

  test("a page that unpacks to gigabytes is not unpacked", async () => {
    const packed = await new Response(new Blob([" ".repeat(80 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream("deflate"))).bytes();
    const bomb = (dictionary: string): Blob => new Blob(["%PDF-1.7\n4 0 obj\n", dictionary, "\nstream\n", packed, "\nendstream\nendobj\n"]);
    expect(await openPdfHere(bomb("<< /Filter /FlateDecode >>"))).toEqual({ refused: "suspicious" });
    expect(await openPdfHere(bomb("<< /Filter [/FlateDecode /FlateDecode] >>"))).toEqual({ refused: "suspicious" });
    expect(await openPdfHere(bomb("<< /Subtype /Image /Filter /FlateDecode >>"))).toEqual({ refused: "damaged" });
  });

  test("damaged in any way: no throw and no hang", async () => {
    for (const bytes of mutated(pdfOf([LINES, LINES]), 20)) expect(await pagesOf(bytes)).toBeDefined();
  });
});
