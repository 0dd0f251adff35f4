import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/runs.ts";
import { parseElements } from "./elements.ts";
import { jsonPieces, type Piece } from "./pieces.ts";

async function piecesOf(text: string, size: number, values: readonly string[] = ["head"]): Promise<readonly Piece[]> {
  async function* chunks(): AsyncGenerator<string, void> {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
  }
  const pieces: Piece[] = [];
  for await (const batch of jsonPieces(chunks(), { array: "messages", values })) pieces.push(...batch);
  return pieces;
}

function elementsOf(pieces: readonly Piece[]): readonly unknown[] {
  const texts = pieces.filter((piece) => piece.kind === "elements");
  return texts.flatMap(({ text, line }) => parseElements(text, line)).map((element) => (element.ok ? element.value : element));
}

test("cut anywhere, any document gives its elements and its head", async () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const indent = fc.constantFrom(0, 2);
  await fc.assert(
    fc.asyncProperty(fc.array(value), value, value, indent, fc.integer({ min: 1, max: 60 }), async (messages, head, tail, space, size) => {
      const text = JSON.stringify({ head, messages, tail }, undefined, space);
      const pieces = await piecesOf(text, size);
      expect(elementsOf(pieces)).toEqual(JSON.parse(JSON.stringify(messages)));
      expect(pieces.filter((piece) => piece.kind === "value").map((piece) => JSON.parse(piece.text) as unknown)).toEqual([JSON.parse(JSON.stringify(head))]);
      expect(pieces.filter((piece) => piece.kind === "key").map(({ key }) => key)).toEqual(["head", "messages", "tail"]);
      expect(pieces.at(-1)).toEqual({ kind: "end", complete: true, line: text.split("\n").length });
    }),
    runs(200),
  );
});

test("a document that is an array gives its elements, and lines as well", async () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(value), fc.constantFrom(0, 2), fc.integer({ min: 1, max: 60 }), async (elements, space, size) => {
      const text = JSON.stringify(elements, undefined, space);
      const pieces = await piecesOf(text, size);
      expect(elementsOf(pieces)).toEqual(JSON.parse(JSON.stringify(elements)));
      expect(pieces.at(-1)).toEqual({ kind: "end", complete: true, line: text.split("\n").length });
    }),
    runs(100),
  );
});

describe("sizes", () => {
  test("long strings of a wanted value come out empty, its other parts whole", async () => {
    const head = { wxid: 'a"b\\', avatar: "x".repeat(50_000), list: [{ picture: "\\\"".repeat(9000), name: "张伟" }] };
    for (const size of [7, 1000, 1_000_000]) {
      const piece = (await piecesOf(JSON.stringify({ head, messages: [] }), size)).find(({ kind }) => kind === "value");
      expect(piece?.kind === "value" && JSON.parse(piece.text)).toEqual({ wxid: 'a"b\\', avatar: "", list: [{ picture: "", name: "张伟" }] });
    }
  });

  test("an element beyond all measure is passed over, its neighbours stay", async () => {
    const text = `{"messages":[1,"${"x".repeat(40 * 1024 * 1024)}",2]}`;
    const pieces = await piecesOf(text, 4 * 1024 * 1024);
    expect(elementsOf(pieces)).toEqual([1, 2]);
    expect(pieces.filter(({ kind }) => kind === "oversize")).toEqual([{ kind: "oversize", line: 1 }]);
  });
});

describe("what is no JSON", () => {
  test.each(["[1", "x", "{1}", '{"a" 1}', ""])("“%s” ends without a throw and incomplete", async (text) => {
    expect((await piecesOf(text, 2)).at(-1)).toMatchObject({ kind: "end", complete: false });
  });

  test("a brace too many costs one element at most, and no hang", async () => {
    expect(elementsOf(await piecesOf('{"messages":[}', 1000))).toEqual([]);
    expect(elementsOf(await piecesOf("[}]", 1000))).toEqual([]);
    const text = '[{"a":1},{"b":2}},{"c":3},{"d":[4,5]}]';
    expect(elementsOf(await piecesOf(text, 1000))).toEqual([{ a: 1 }, { ok: false, line: 1 }, { c: 3 }, { d: [4, 5] }]);
  });

  test("one bad element is told with its line, the others are read", () => {
    expect(parseElements('{"a":1},\n{"b":x},\n\n{"c":"},"}', 10)).toEqual([
      { ok: true, value: { a: 1 } },
      { ok: false, line: 11 },
      { ok: true, value: { c: "}," } },
    ]);
  });
});

test("an element without end is copied a few times and not once a chunk", async () => {
  const begun = performance.now();
  const pieces = await piecesOf(`{"messages":[{"a":1},{"b":"${"x".repeat(2 ** 24)}`, 4096);
  expect([elementsOf(pieces), pieces.at(-1)]).toEqual([[{ a: 1 }], { kind: "end", complete: false, line: 1 }]);
  expect(performance.now() - begun).toBeLessThan(5000);
});
