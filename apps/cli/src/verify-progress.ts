/** How far a verification is, on stderr, once it has taken over a second. */
import type { VerifyProgress } from "@youju/vault";
import type { Request } from "./command.ts";
import type { Terminal } from "./terminal.ts";

const QUIET_MS = 1000;
const EVERY_MS = 200;
const CLEAR_LINE = "\r\u001B[K";
const STEPS = { hash: "正在算哈希值", read: "正在重新读原件" } as const;

export function verifyProgress({ options }: Request, terminal: Terminal) {
  const wanted = terminal.interactive || "progress" in options;
  const begun = performance.now();
  let shown = 0;
  let drawn = false;
  return {
    onProgress: ({ step, done, of }: VerifyProgress): void => {
      const now = performance.now();
      if (!wanted || now - begun < QUIET_MS || now - shown < EVERY_MS) return;
      shown = now;
      const text = `${STEPS[step]} ${of === 0 ? 100 : Math.min(100, Math.floor((done / of) * 100))}%`;
      terminal.err(terminal.interactive ? `${CLEAR_LINE}${text}` : `${text}\n`);
      drawn = terminal.interactive;
    },
    end: (): void => {
      if (drawn) terminal.err(CLEAR_LINE);
    },
  };
}
