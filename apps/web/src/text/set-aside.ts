import type { SetAsideReason } from "@youju/model";

export const setAsideNames: Readonly<Record<SetAsideReason, string>> = {
  "red-packet": "红包",
  "symbolic-sum": "像是心意的数目",
  returned: "已退回",
  expired: "过期未收",
  "not-a-loan": "你说不是借款",
  "not-a-repayment": "你说不是还款",
  "before-any-loan": "早于第一笔借款",
  "stated-win": "以你写明的为准",
  "no-amount": "没有金额",
  "not-accepted": "对方没有收",
  "shared-cost": "像是分摊的开销",
};

export const notALoanReasons = [
  ["gift", "送他的"],
  ["goods", "买东西"],
  ["wages", "工钱"],
  ["shared-cost", "分摊的开销"],
  ["partnership", "合伙"],
  ["repaying-him", "还他的钱"],
  ["other", "别的"],
] as const;

export const notARepaymentReasons = [
  ["gift", "他送的"],
  ["goods", "买东西"],
  ["wages", "工钱"],
  ["shared-cost", "分摊的开销"],
  ["borrowed-from-him", "向他借的"],
  ["other", "别的"],
] as const;
