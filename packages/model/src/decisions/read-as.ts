import { z } from "zod";
import { READABLE_KINDS } from "../original-kind.ts";

/** “按支付宝账单读” (target: the original's SHA-256): this reader takes the file, whatever its content looks like. */
export const readAs = z.strictObject({
  kind: z.literal("read-as"),
  target: z.string().min(1),
  value: z.enum(READABLE_KINDS),
});
