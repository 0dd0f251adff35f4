/** 引言 */
import type { Draft } from "./statement.ts";

export const opening: readonly Draft[] = [
  {
    id: "S-00",
    says: "微信好友间的欠款往往比传统借贷更复杂。",
    verdict: "unverifiable",
    right: "这是一种看法，未找到依据。难处主要在三点：账号是谁、有没有借款的意思、记录是否完整。",
  },
];
