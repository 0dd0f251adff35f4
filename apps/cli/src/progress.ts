/** What is being read and how far, on stderr, once it has taken over a second. */
import type { UploadEvent } from "@youju/api/client";
import type { Request } from "./command.ts";
import type { Terminal } from "./terminal.ts";

const QUIET_MS = 1000;
const EVERY_MS = 200;
const CLEAR_LINE = "\r\u001B[K";

export interface Progress {
  readonly onEvent: (event: UploadEvent) => void;
  /** Takes the line away, so that what follows stands alone. */
  readonly end: () => void;
}

/** Drawn in place for a person; a line at a time with `--progress` where nobody watches; otherwise silent. */
export function progressOf({ options }: Request, terminal: Terminal): Progress {
  const wanted = terminal.interactive || "progress" in options;
  const begun = performance.now();
  let shown = 0;
  let drawn = false;
  const say = (text: string): void => {
    terminal.err(terminal.interactive ? `${CLEAR_LINE}${text}` : `${text}\n`);
    drawn = terminal.interactive;
  };
  return {
    onEvent: (event) => {
      const now = performance.now();
      if (!wanted || event.event !== "progress" || now - begun < QUIET_MS || now - shown < EVERY_MS) return;
      shown = now;
      const percent = event.of === 0 ? 100 : Math.min(100, Math.floor((event.bytes / event.of) * 100));
      say(`正在读文件 ${percent}%，${event.records.toLocaleString("en-US")} 条`);
    },
    end: () => {
      if (drawn) terminal.err(CLEAR_LINE);
      drawn = false;
    },
  };
}
