import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  ["账单.csv", "账单.csv"],
  ["聊天/导出 1.json", "聊天/导出 1.json"],
  ["../../etc/passwd", "etc/passwd"],
  ["C:\\Users\\li\\a.csv", "C_/Users/li/a.csv"],
  ["/a//b/./c", "a/b/c"],
  ["a\u0000b\n.csv", "a_b_.csv"],
  ["名字\u202Egpj.exe", "名字_gpj.exe"],
  [" 空格 .", "空格"],
  ["con", "_con"],
  ["备份/NUL.csv", "备份/_NUL.csv"],
  ["console.csv", "console.csv"],
  ["账\u200F单\u061C.csv", "账_单_.csv"],
  ["坏\uD800字.csv", "坏\uFFFD字.csv"],
  [`${"账".repeat(300)}.csv`, `${"账".repeat(65)}.csv`],
  ["1/2/3/4/5/6/7/8/9/10/11/12/13.csv", "2/3/4/5/6/7/8/9/10/11/12/13.csv"],
  ["..", undefined],
  ["", undefined],
])("%j becomes %j", (name, path) => expect(safePath(name)).toBe(path));

test("any name becomes one that every disk can hold, and stays as it is then", () => {
  const hostile = fc.string({ unit: fc.oneof(fc.constantFrom(..."/\\.. :~\u0000\u202e（）"), fc.string({ unit: "binary", maxLength: 1, minLength: 1 })), maxLength: 400 });
  fc.assert(
    fc.property(hostile, (name) => {
      const path = safePath(name);
      if (path === undefined) return;
      expect(safePath(path)).toBe(path);
      expect(path).not.toMatch(/[\p{Cc}\\:<>"|?*]/u);
      for (const part of path.split("/")) {
        expect(part).not.toMatch(/^(?:\s|$)|[\s.]$/u);
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(255);
      }
    }),
    { numRuns: Number(process.env["YOUJU_RUNS"] ?? 300), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) },
  );
});
