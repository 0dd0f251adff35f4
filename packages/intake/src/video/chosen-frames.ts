/** Which pictures of a screen recording are read: so few that it takes no hours, so many that each shows a part of the one before. */
import { frameOf } from "../screenshot/frame.ts";
import { gridOf } from "../screenshot/grid.ts";
import type { Frame } from "../screenshot/picture.ts";
import { rowLook, type RowLook, shiftBetween } from "./shift.ts";

/** Of the height of the chat: after so much scrolling a picture is read. */
const STEP = 0.5;
/** Rows; less is no movement. */
const STILL = 2;

interface Looked {
  readonly frame: Frame;
  readonly look: RowLook;
  /** Pixels of a row. */
  readonly cell: number;
  /** Rows since the picture that was chosen before. */
  readonly moved?: number | undefined;
}

export interface ChosenFrame extends Frame {
  /** Pixels by which the chat stands higher than in the picture chosen before; undefined behind a jump. */
  readonly moved?: number;
}

/** Pictures without a chat are passed over. */
export async function* chosenFrames(frames: AsyncIterable<Frame>): AsyncGenerator<ChosenFrame> {
  let read: Looked | undefined;
  let last: Looked | undefined;
  for await (const frame of frames) {
    const now = looked(frame);
    if (now === undefined) continue;
    if (read === undefined) {
      read = now;
      yield frame;
      continue;
    }
    let moved = shiftBetween(read.look, now.look);
    if (isFar(moved, now) && last !== undefined) {
      read = last;
      yield chosen(last);
      last = undefined;
      moved = shiftBetween(read.look, now.look);
    }
    const seen = { ...now, moved };
    if (isFar(moved, now)) {
      read = now;
      yield chosen(seen);
    } else last = Math.abs(moved!) > STILL ? seen : undefined;
  }
  if (last !== undefined) yield chosen(last);
}

const chosen = ({ frame, cell, moved }: Looked): ChosenFrame =>
  moved === undefined ? frame : { ...frame, moved: moved * cell };

const isFar = (moved: number | undefined, { look }: Looked): boolean =>
  moved === undefined || Math.abs(moved) > look.rows.length * STEP;

function looked(frame: Frame): Looked | undefined {
  const grid = gridOf(frame.picture);
  const bars = frameOf(grid);
  return bars === undefined ? undefined : { frame, look: rowLook(grid, bars), cell: grid.cell };
}
