/** Sends files one after the other, so that a phone and a small machine keep breath, and tells how far each is. */
import { isApiFailure, uploadOriginal } from "@youju/api/client";
import type { CaseId, Problem } from "@youju/model";
import { useCallback, useRef, useState } from "react";
import { problemsOf } from "../data/failures.ts";
import { afterEvent, isBusy, newUpload, started, type Upload } from "./upload.ts";

export interface Uploads {
  readonly list: readonly Upload[];
  readonly busy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: number, password?: string) => void;
  readonly stop: (key: number) => void;
}

let lastKey = 0;

/** @param openCase gives the case that the files belong to, made at the first file where there is none yet */
export function useUploads(openCase: () => Promise<CaseId>, onRead: () => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const aborts = useRef(new Map<number, AbortController>());

  const change = useCallback((key: number, next: (upload: Upload) => Upload) => {
    setList((all) => all.map((upload) => (upload.key === key ? next(upload) : upload)));
  }, []);

  const send = useCallback(
    (key: number, file: File, password?: string) => {
      const abort = new AbortController();
      aborts.current.set(key, abort);
      const run = async (): Promise<void> => {
        if (abort.signal.aborted) return;
        change(key, started);
        try {
          const caseId = await openCase();
          await uploadOriginal(caseId, file, {
            ...(password === undefined ? {} : { password }),
            signal: abort.signal,
            onEvent: (event) => change(key, (upload) => afterEvent(upload, event)),
          });
          change(key, (upload) => (upload.state === "reading" ? { ...upload, state: "done", progress: 1 } : upload));
          onRead();
        } catch (error) {
          if (!abort.signal.aborted)
            change(key, (upload) => ({ ...upload, state: "failed", problems: asProblems(error) }));
        }
      };
      queue.current = queue.current.then(run);
    },
    [change, onRead, openCase],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const uploads = files.map((file) => newUpload(++lastKey, file));
      setList((all) => [...all, ...uploads]);
      for (const upload of uploads) send(upload.key, upload.file);
    },
    [send],
  );
  const again = (key: number, password?: string): void => {
    const upload = list.find((one) => one.key === key);
    if (upload !== undefined) send(key, upload.file, password);
  };
  const stop = (key: number): void => {
    aborts.current.get(key)?.abort();
    change(key, (upload) => ({ ...upload, state: "stopped" }));
  };
  return { list, busy: list.some(isBusy), add, again, stop };
}

function asProblems(error: unknown): readonly Problem[] {
  if (isApiFailure(error)) return error.problems;
  return problemsOf(error).map((problem) => ({ ...problem, code: "server-unreachable" }));
}
