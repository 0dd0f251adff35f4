import { z } from "zod";

/** Takes a decision back (target: its id). Undoing an `undo` brings the decision back. */
export const undo = z.strictObject({ kind: z.literal("undo"), target: z.string().min(1) });
