import { z } from "zod";
import { partySchema } from "../stated.ts";

/** What a person adds about a party: domicile, id number, phone. Fields left out stay as they are. */
export const setParty = z.strictObject({
  kind: z.literal("set-party"),
  target: z.enum(["creditor", "debtor"]),
  value: partySchema.omit({ wechat: true }).partial(),
});
