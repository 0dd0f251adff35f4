/** How far a chat was scrolled between two pictures of a screen recording, by rows of the small pictures alone. */
import type { Grid } from "../screenshot/grid.ts";

/** What each row of cells looks like: the mean brightness of parts of it. */
export interface RowLook {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly Float32Array[];
}

const PARTS = 12;
/** Less of the chat in common tells nothing. */
const LEAST_COMMON = 0.25;
/** Mean difference of brightness up to which rows are the same ones: what compression leaves. */
const SAME = 4;
/** Rows in which something is written; many blank ones fit everywhere. */
const INKED = 6;

/** @param rows those between the bars */
export function rowLook(grid: Grid, { top, bottom }: { readonly top: number; readonly bottom: number }): RowLook {
  const step = grid.width / PARTS;
  const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, n) => {
    const look = new Float32Array(PARTS);
    for (let part = 0; part < PARTS; part += 1) {
      const [from, to] = [Math.floor(part * step), Math.floor((part + 1) * step)];
      let sum = 0;
      for (let x = from; x < to; x += 1) sum += grid.rgb[((top + n) * grid.width + x) * 3 + 1]!;
      look[part] = sum / (to - from);
    }
    return look;
  });
  return { top, bottom, rows };
}

/** Rows by which `to` is scrolled down from `from`, negative for up; undefined where they have nothing in common. */
export function shiftBetween(from: RowLook, to: RowLook): number | undefined {
  const height = Math.min(from.rows.length, to.rows.length);
  const most = Math.floor(height * (1 - LEAST_COMMON));
  let best: { readonly shift: number; readonly away: number } | undefined;
  for (let n = 0; n <= most * 2; n += 1) {
    // The smallest shifts first: of two that fit as well the smaller one is likelier.
    const shift = n % 2 === 0 ? n / 2 : -(n + 1) / 2;
    const away = differenceAt(from.rows, to.rows, shift, best?.away ?? SAME);
    if (away !== undefined && away < (best?.away ?? SAME)) best = { shift, away };
  }
  return best?.shift;
}

/** Undefined where it is more than `most`, or too little is written on what is common. */
function differenceAt(
  from: readonly Float32Array[],
  to: readonly Float32Array[],
  shift: number,
  most: number,
): number | undefined {
  const [first, last] = [Math.max(0, shift), Math.min(from.length, to.length + shift)];
  let [sum, inked] = [0, 0];
  const limit = most * PARTS * (last - first);
  for (let n = first; n < last; n += 1) {
    const [a, b] = [from[n]!, to[n - shift]!];
    for (let part = 0; part < PARTS; part += 1) sum += Math.abs(a[part]! - b[part]!);
    if (sum > limit) return undefined;
    if (n > first && isInked(a, from[n - 1]!)) inked += 1;
  }
  return inked >= INKED || shift === 0 ? sum / (PARTS * (last - first)) : undefined;
}

function isInked(row: Float32Array, above: Float32Array): boolean {
  return row.some((value, part) => Math.abs(value - above[part]!) > SAME);
}
