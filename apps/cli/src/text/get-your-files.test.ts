/** docs/get-your-files.zh-CN.md says of menus what the law book says, with the date of each, and nothing that is not so. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { READABLE_KINDS } from "@youju/model";
import { appStep, appStepText, pathText } from "@youju/law";
import { describe, expect, test } from "vitest";
import { findCommand } from "../commands.ts";

const DOCS = join(import.meta.dirname, "../../../../docs");
const guide = readFileSync(join(DOCS, "get-your-files.zh-CN.md"), "utf8").replaceAll("**", "");

describe("how to get the files", () => {
  test.each(["APP-1", "APP-3", "APP-4", "APP-5", "APP-6", "APP-8", "APP-9"])("%s is the path of the law book, with its date", (id) => {
    expect(guide).toContain(appStepText(id));
  });

  test("the bill of Alipay on the web", () => {
    for (const { path } of appStep("APP-8").otherPaths.slice(0, 1)) expect(guide).toContain(pathText(path));
  });

  test("its commands, options and kinds are there", () => {
    const commands = [...guide.matchAll(/npx youju (\w+)/gu)].map(([, name]) => name!);
    expect(commands).toContain("formats");
    expect(commands.filter((name) => findCommand(name) === undefined)).toEqual([]);
    for (const [, kind] of guide.matchAll(/--as ([\w-]+)/gu)) expect(READABLE_KINDS).toContain(kind);
    for (const [, option] of guide.matchAll(/youju read [^\n`]*--(\w+)/gu)) expect(findCommand("read")?.options).toHaveProperty(option!);
  });

  test("nobody is sent to WeChat's own database", () => {
    expect(guide).not.toMatch(/WeChatMsg|留痕|PyWxDump|chatlog|WeFlow|EchoTrace|解密|Msg\.db/iu);
  });

  test.each(["README.zh-CN.md", "README.md", "docs/user-guide.zh-CN.md"])("%s leads to it", (path) => {
    const text = readFileSync(join(DOCS, "..", path), "utf8");
    const link = /\]\(([^)]*get-your-files\.zh-CN\.md)\)/u.exec(text)?.[1];
    expect(existsSync(join(DOCS, "..", path, "..", link ?? "nowhere"))).toBe(true);
  });
});
