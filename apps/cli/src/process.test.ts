/** The command as a process of its own: how fast it answers, and what it says when the program itself breaks. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const MAIN = join(import.meta.dirname, "main.ts");

test("help answers within 300 ms, without loading the rest", () => {
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [MAIN, "help"], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toContain("assess");
    return performance.now() - begun;
  });
  expect(Math.min(...times)).toBeLessThan(300);
});

test("faults go to stderr, the exit code is 2", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "没有的命令"], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^\[command-unknown\] .*\n$/);
});

test("a reader that has seen enough is no error", () => {
  const { stdout, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${MAIN}" law --json | head -n 1`], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "[\n", stderr: "" });
});

test("what breaks inside is one sentence; the trace is for those who ask", async () => {
  const broken = async (env: Record<string, string>): Promise<string> => {
    let err = "";
    const terminal = {
      out: () => undefined,
      err: (text: string) => void (err += text),
      now: () => Promise.reject(new TypeError("no clock\nat all")),
      env,
    };
    expect(await run(["assess", "."], terminal as unknown as Terminal)).toBe(2);
    return err;
  };
  expect(await broken({})).toMatch(/^\[program-broken\] [^\n]*TypeError: no clock[^\n]*\n$/);
  expect(await broken({ YOUJU_DEBUG: "1" })).toContain("process.test.ts");
});

test.each(["help", "assess --help", "law", "cases"])("%s answers --json with JSON", (line) => {
  const argv = line.split(" ");
  const env = { ...process.env, YOUJU_HOME: join(import.meta.dirname, "没有") };
  const { status, stdout } = spawnSync(process.execPath, [MAIN, ...argv, "--json"], { encoding: "utf8", env });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toBeTypeOf("object");
});
