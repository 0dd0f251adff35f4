/** Runs the command line inside a test, in a folder of its own. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Instant } from "@youju/model";
import { run } from "../run.ts";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Bench extends AsyncDisposable {
  readonly dir: string;
  readonly youju: (...argv: string[]) => Promise<Ran>;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
}

/**
 * A folder with nothing in it, a library of its own, and a clock that stands still. With `answers` a person is there,
 * who gives them one after the other; `input` stands on standard input, `env` around the command.
 */
export async function bench(
  answers?: readonly string[],
  input = "",
  env: Readonly<Record<string, string>> = {},
): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), "youju-cli-"));
  return {
    dir,
    youju: async (...argv) => {
      const said = { out: "", err: "" };
      const left = [...(answers ?? [])];
      const exit = await run(argv, {
        out: (text) => void (said.out += text),
        err: (text) => void (said.err += text),
        interactive: answers !== undefined,
        now: async () => "2026-11-23T10:00:00+08:00" as Instant,
        cwd: dir,
        env: { YOUJU_HOME: join(dir, "library"), ...env },
        input: async () => new TextEncoder().encode(input),
        askSecret: async () => left.shift() ?? "",
      });
      return { exit, ...said };
    },
    write: async (path, content) => {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
