/** Where in an original a record stands: the promise that every figure can be followed back to a line. */

/** Lower-case hexadecimal SHA-256 of an original's bytes; the original's name everywhere in Youju. */
export type Sha256 = string;

/** A rectangle on a page from its upper left corner: in pixels of a picture, in points (1/72 inch) of a PDF. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Locator =
  | { readonly line: number }
  | { readonly row: number; readonly sheet?: string }
  | { readonly page: number; readonly box?: Box }
  | { readonly message: string }
  | {
      readonly ms: readonly [from: number, to: number];
      /** In a video: the place on the picture of that moment. */
      readonly box?: Box;
    };

export interface SourceRef {
  readonly original: Sha256;
  readonly at: Locator;
}

/** `第 412 行`, `消息 982`, `第 3 页`, for people. */
export function locatorText(at: Locator): string {
  if ("line" in at) return `第 ${at.line} 行`;
  if ("row" in at) return at.sheet === undefined ? `第 ${at.row} 行` : `工作表“${at.sheet}”第 ${at.row} 行`;
  if ("page" in at) return `第 ${at.page} 页`;
  if ("message" in at) return `消息 ${at.message}`;
  const [from, to] = at.ms.map((ms) => (ms / 1000).toFixed(1));
  return from === to ? `第 ${from} 秒` : `第 ${from}–${to} 秒`;
}

/** A short unambiguous form of a locator, used in record ids: `L412`, `R7@明细`, `M982`. */
export function locatorKey(at: Locator): string {
  if ("line" in at) return `L${at.line}`;
  if ("row" in at) return at.sheet === undefined ? `R${at.row}` : `R${at.row}@${at.sheet}`;
  if ("page" in at) return at.box === undefined ? `P${at.page}` : `P${at.page}:${at.box.x},${at.box.y}`;
  if ("message" in at) return `M${at.message}`;
  return at.box === undefined ? `T${at.ms[0]}-${at.ms[1]}` : `T${at.ms[0]}:${at.box.x},${at.box.y}`;
}
