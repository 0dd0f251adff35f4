import { z } from "zod";
import { dateSchema } from "../schema.ts";

/** “这张截图是那天截的” (target: the original's SHA-256): what “昨天” and “星期三” in a picture are counted from. */
export const takenOn = z.strictObject({
  kind: z.literal("taken-on"),
  target: z.string().min(1),
  value: dateSchema,
});
