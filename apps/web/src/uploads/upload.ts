/** One file on its way in, and what each event of the server makes of it. */
import type { ReadingView, UploadEvent } from "@youju/api/client";
import type { Original, Problem } from "@youju/model";

export interface UploadedOriginal {
  readonly original: Original;
  readonly reading: ReadingView;
  readonly existed: boolean;
}

export type UploadState = "waiting" | "reading" | "password" | "done" | "failed" | "stopped";

export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly state: UploadState;
  /** 0 to 1, once the server has begun. */
  readonly progress: number;
  readonly records: number;
  /** The file itself, and for a ZIP everything taken out of it. */
  readonly originals: readonly UploadedOriginal[];
  readonly problems: readonly Problem[];
  /** The password that was tried did not fit. */
  readonly wrongPassword: boolean;
}

export function newUpload(key: number, file: File): Upload {
  return { key, file, state: "waiting", progress: 0, records: 0, originals: [], problems: [], wrongPassword: false };
}

/** The upload after one line of the server's answer. */
export function afterEvent(upload: Upload, event: UploadEvent): Upload {
  switch (event.event) {
    case "progress":
      return { ...upload, progress: event.of === 0 ? 0 : Math.min(1, event.bytes / event.of), records: event.records };
    case "original":
      return {
        ...upload,
        originals: [...upload.originals, { original: event.original, reading: event.reading, existed: event.existed }],
      };
    case "password-needed":
      return { ...upload, state: "password", wrongPassword: event.wrong };
    case "failed":
      return { ...upload, state: "failed", problems: [...upload.problems, event.problem] };
    case "done":
      return upload.state === "reading" ? { ...upload, state: "done", progress: 1 } : upload;
  }
}

/** Begins (again): what an earlier try gave is left behind. */
export function started(upload: Upload): Upload {
  return { ...newUpload(upload.key, upload.file), state: "reading" };
}

export function isBusy(upload: Upload): boolean {
  return upload.state === "waiting" || upload.state === "reading";
}
