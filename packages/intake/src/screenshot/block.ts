/** One message in a screenshot, or one thing that the program says: where it is, and where its lines are. */
import type { Box } from "@youju/model";
import type { Paint } from "./colours.ts";
import type { TextLine } from "./scene.ts";
import type { ShotSide } from "./sides.ts";

export interface Block {
  readonly kind: "surface" | "picture" | "centred";
  /** In pixels of the picture. */
  readonly box: Box;
  /** Rows of cells that it takes with what hangs below it. */
  readonly rows: readonly [from: number, to: number];
  readonly paint: Paint;
  /** Its colour is pale, as that of a card is which was taken. */
  readonly isFaded: boolean;
  /** Undefined for centred lines, and where the place does not tell. */
  readonly side?: ShotSide;
  /** An avatar beside it tells the side. */
  readonly sureSide: boolean;
  readonly lines: readonly TextLine[];
  /** Of a bubble of one line in which two things stand apart, as the seconds and the waves of a voice do: these. */
  readonly pieces: readonly TextLine[];
  /** What this message answers. */
  readonly quote: readonly TextLine[];
  /** The sender's name above it, in groups. */
  readonly name?: TextLine;
  /** A bar or the edge of the picture hides a part of it. */
  readonly isCut: boolean;
}
