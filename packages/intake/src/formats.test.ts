import { describe, expect, test } from "vitest";
import { detect, formatsAbout, readers } from "./index.ts";

/** What is no text has no example that could be read. */
const NO_TEXT = /-(?:xlsx?|docx|pdf|silk)$|^(?:recording|zip|time-stamp)$|picture|screenshot|screen-recording|payment-page|photo-text/u;

describe("what people are told of a format", () => {
  test.each(Object.entries(formatsAbout))("%s: in Chinese, short, and without more words than lines", (_, about) => {
    for (const text of [about.from, about.known]) expect(text).toMatch(/^[^\n]{4,90}[^。\n]$/u);
    expect(about.example.trim()).not.toBe("");
  });

  test.each(Object.entries(formatsAbout).filter(([kind]) => !NO_TEXT.test(kind)))("%s: the example is such a file", async (kind, { example }) => {
    expect(await detect(new Blob([example]), "例子")).toMatchObject({ kind });
  });

  test("and of every reader", () => {
    expect(Object.keys(formatsAbout).toSorted()).toEqual([...readers.map(({ kind }) => kind), "zip"].toSorted());
  });
});
