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
  ["..", undefined],
  ["", undefined],
])("%j becomes %j", (name, path) => expect(safePath(name)).toBe(path));
