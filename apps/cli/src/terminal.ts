/** The world around a command: what it prints to, and what it asks. Tests hand in one of their own. */
import { buffer } from "node:stream/consumers";
import type { Instant } from "@youju/model";

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person is looking at stderr: progress may be drawn in place, and questions may be asked. */
  readonly interactive: boolean;
  readonly now: () => Promise<Instant>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Everything on standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Asks for something that must not be seen while it is typed. */
  readonly askSecret: (question: string) => Promise<string>;
}

export function processTerminal(): Terminal {
  // A reader that has seen enough (`youju … | head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY && process.stdin.isTTY,
    now: async () => (await import("@youju/model")).instantFromUnixSeconds(Date.now() / 1000),
    cwd: process.cwd(),
    env: process.env,
    input: () => buffer(process.stdin),
    askSecret: async (question) => (await import("./ask-secret.ts")).askSecret(question),
  };
}
