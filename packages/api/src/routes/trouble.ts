/** What goes wrong inside is told to the operator; the caller gets a sentence and a number to quote. */
import { type Fault, fault } from "@youju/model";

export type Trouble = (error: unknown) => Fault;

const DISK_FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL"]);

export function troubleTeller(onError: ((trace: string, error: unknown) => void) | undefined): Trouble {
  return (error) => {
    const trace = crypto.randomUUID().slice(0, 8);
    onError?.(trace, error);
    const full = error instanceof Error && "code" in error && DISK_FULL.has(error.code);
    return full ? fault("disk-full", undefined) : fault("server-broken", { trace });
  };
}
