import { type Fault, fault, type Place } from "@youju/model";

/** The `code` of the error that {@link createStore} throws where the tables were made by a newer program. */
export const DATABASE_NEWER = "DATABASE_NEWER";

const FULL = new Set(["SQLITE_FULL", "ENOSPC", "EDQUOT"]);
const FORBIDDEN = new Set(["SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "EACCES", "EPERM", "EROFS"]);

function faultOf(code: string, place: Place | undefined): Fault | undefined {
  if (code === DATABASE_NEWER) return fault("database-newer", undefined);
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return fault("database-damaged", undefined);
  if (code.startsWith("SQLITE_BUSY")) return fault("database-busy", undefined);
  if (FULL.has(code)) return fault("disk-full", undefined);
  const plain = code.startsWith("SQLITE_") ? code.split("_").slice(0, 2).join("_") : code;
  return FORBIDDEN.has(plain) ? fault("database-forbidden", undefined, place) : undefined;
}

/**
 * What a person can do something about in an error that the store or its disk threw, or undefined for a mistake of
 * the program.
 */
export function storeFault(error: unknown): Fault | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  const file = "path" in error && typeof error.path === "string" ? error.path : undefined;
  return faultOf(String(error.code), file === undefined ? undefined : { file });
}
