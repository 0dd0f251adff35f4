import { z } from "zod";
import { termsSchema } from "../stated.ts";

/** What was agreed about a loan (target: its id). A field left out stays as it is; null says that nothing was agreed. */
export const setTerms = z.strictObject({ kind: z.literal("set-terms"), target: z.string().min(1), value: termsSchema });
