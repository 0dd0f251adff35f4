import { z } from "zod";

/** “这份文字稿是这段录音的” (target: the transcript's SHA-256; value: the recording's): their names do not say so. */
export const transcriptOf = z.strictObject({
  kind: z.literal("transcript-of"),
  target: z.string().min(1),
  value: z.string().min(1),
});
