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
