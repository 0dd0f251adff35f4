import { expect, test } from "vitest";
import { findCommand } from "./commands.ts";
import { parseRequest } from "./options.ts";

const parse = (...argv: string[]) => parseRequest(findCommand("assess")!, argv);

test.each([
  [["案件"], { args: ["案件"], options: {} }],
  [["--json", "案件"], { args: ["案件"], options: { json: "" } }],
  [["案件", "--as-of", "2024-12-31"], { args: ["案件"], options: { "as-of": "2024-12-31" } }],
  [["案件", "--as-of=2024-12-31", "--why"], { args: ["案件"], options: { "as-of": "2024-12-31", why: "" } }],
  [["--password=a=b", "案件"], { args: ["案件"], options: { password: "a=b" } }],
  [["--password", "-1", "案件"], { args: ["案件"], options: { password: "-1" } }],
  [["--", "--奇怪的文件夹"], { args: ["--奇怪的文件夹"], options: {} }],
])("%j", async (argv, value) => {
  expect(await parse(...argv)).toEqual({ ok: true, value });
});

test.each([["--constructor"], ["-x"], ["--JSON"]])("%s is no option", async (flag) => {
  expect(await parse("案件", flag)).toMatchObject({ ok: false, fault: { code: "option-unknown" } });
});
