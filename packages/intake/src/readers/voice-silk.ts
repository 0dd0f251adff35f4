/**
 * A voice message of WeChat as it lies on the phone or in the folder of an export: SILK, see `audio/silk.ts`. The file
 * says neither when it was recorded nor by whom; the chat does.
 */
import { readSound } from "../audio/read-sound.ts";
import { silk } from "../audio/silk.ts";
import type { Reader } from "../reader.ts";

export const voiceSilk: Reader = {
  kind: "voice-silk",
  name: "微信语音（SILK）",
  match({ head, size }) {
    const reason = silk.seenIn(head, size);
    return reason === undefined ? undefined : { confidence: 1, reason };
  },
  read: (file, context) => readSound(file, silk, context),
};
