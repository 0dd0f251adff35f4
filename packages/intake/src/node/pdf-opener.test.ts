import { expect, test } from "vitest";
import { pdfOf } from "../../testing/pdf.ts";
import { readAll } from "../../testing/read-all.ts";
import { pdfPages } from "../pdf/pages.ts";
import { nodePdfOpener } from "./pdf-opener.ts";

const page = (text: string) => [{ text, x: 50, y: 60 }];
const file = (...pages: readonly string[]): Blob => new Blob([pdfOf(pages.map(page))]);

test("pages come out of the thread as they are, and it is used again", async () => {
  const open = nodePdfOpener();
  for (const text of ["借款", "还款"]) {
    const opened = await open(file(text, "第二页"));
    if ("refused" in opened) throw new Error(opened.refused);
    expect(await Array.fromAsync(pdfPages(opened))).toMatchObject([{ page: 1, pieces: [{ text }] }, { page: 2, pieces: [{ text: "第二页" }] }]);
    await opened.close();
  }
});

test("a password goes with the file and is not remembered for the next one", async () => {
  const open = nodePdfOpener();
  const locked = (): Blob => new Blob([pdfOf([page("借款")], { password: "246810" })]);
  expect(await open(locked(), "246810")).toMatchObject({ count: 1 });
  expect(await open(locked())).toEqual({ refused: "password-missing" });
  expect(await open(locked(), "1")).toEqual({ refused: "password-wrong" });
});

test("one that takes too long to open is given up, and the next one is read", async () => {
  expect(await nodePdfOpener({ milliseconds: 1, bytes: 2 ** 30 })(file("借款"))).toEqual({ refused: "given-up" });
  expect(await nodePdfOpener()(file("借款"))).toMatchObject({ count: 1 });
});

/** Each form draws the next one a hundred times: 10 ** 14 of them, in a file of two kilobytes. */
function endless(): Blob {
  const forms = Array.from({ length: 7 }, (_, n) => {
    const content = n === 6 ? "BT /F 10 Tf (a) Tj ET" : `/X${n + 1} Do `.repeat(100);
    const resources = n === 6 ? "" : `/Resources << /XObject << /X${n + 1} ${21 + n} 0 R >> >>`;
    return `${20 + n} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  });
  const pages = [5, 6, 7, 8, 9].map((no) => `${no} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /X0 20 0 R >> >> /Contents 4 0 R >>\nendobj\n`);
  const content = "4 0 obj\n<< /Length 6 >>\nstream\n/X0 Do\nendstream\nendobj\n";
  const tree = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [5 0 R 6 0 R 7 0 R 8 0 R 9 0 R] /Count 5 >>\nendobj\n";
  return new Blob(["%PDF-1.7\n", tree, content, ...pages, ...forms, "trailer\n<< /Root 1 0 R >>\n%%EOF\n"]);
}

test("a page without end costs a few times the limit, not for ever, and the file is given up with a reason", async () => {
  const begun = performance.now();
  const opened = await nodePdfOpener({ milliseconds: 700, bytes: 2 ** 30 })(endless());
  if ("refused" in opened) throw new Error(opened.refused);
  const pages = await Array.fromAsync(pdfPages(opened));
  expect(pages.map(({ fault }) => fault)).toEqual(["too-slow", "too-slow", "too-slow", "given-up"]);
  expect(performance.now() - begun).toBeLessThan(15_000);
});

test("one that fills the memory is killed", async () => {
  const opened = await nodePdfOpener({ milliseconds: 20_000, bytes: 2 ** 20 })(endless());
  const last = "refused" in opened ? opened.refused : (await Array.fromAsync(pdfPages(opened))).at(-1)?.fault;
  expect(last).toBe("given-up");
});

test("what is given up is said", async () => {
  const { problems } = await readAll(file("借款"), { pdfs: nodePdfOpener({ milliseconds: 1, bytes: 2 ** 30 }) });
  expect(problems).toEqual(["pdf-given-up @ 文件"]);
});
