import { z } from "zod";

/** “手机和原消息还在” (target: the original's SHA-256): the carrier of an export can still be shown (证据规定 15). */
export const originalKept = z.strictObject({
  kind: z.literal("original-kept"),
  target: z.string().min(1),
  value: z.enum(["phone", "paper", "device"]),
});
