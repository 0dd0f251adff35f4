import { z } from "zod";
import { statedDemandSchema } from "../stated.ts";

/** A demand that stands in no record: a call, a letter (target: none). */
export const demand = z.strictObject({ kind: z.literal("demand"), value: statedDemandSchema });
