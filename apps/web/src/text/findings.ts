import type { FindingKind } from "@youju/model";

export interface FindingText {
  readonly kind: FindingKind;
  readonly name: string;
  /** What else the words may name, and how it is asked. */
  readonly asks: readonly ("amount" | "date" | "annualRate" | "reached")[];
  readonly dateLabel?: string;
  readonly hint: string;
}

/** The kinds of words a person can mark, plainest and most useful first. */
export const findingTexts: readonly FindingText[] = [
  { kind: "borrow-request", name: "他开口借钱", asks: ["amount"], hint: "他说要借，最好有数目或用途。" },
  { kind: "acknowledgement", name: "他承认欠款", asks: ["amount"], hint: "他认这笔账；说出数目的最有力。" },
  {
    kind: "due-term",
    name: "说好还款日",
    asks: ["date"],
    dateLabel: "说好哪天还",
    hint: "借的时候或后来双方说定的日子。",
  },
  {
    kind: "repay-promise",
    name: "他答应还",
    asks: ["date", "amount"],
    dateLabel: "答应哪天还（没说就空着）",
    hint: "标上以后，“期限”会跟着重新算。",
  },
  { kind: "interest-term", name: "说好利息", asks: ["annualRate"], hint: "要分清年息还是月息。" },
  { kind: "receipt", name: "他说收到了", asks: ["amount"], hint: "钱到了他手里。" },
  {
    kind: "demand",
    name: "我催他还钱",
    asks: ["date", "amount", "reached"],
    dateLabel: "给他的期限（没给就空着）",
    hint: "有数目、有日期、他看到了的最好。",
  },
  {
    kind: "extension-request",
    name: "他请求宽限",
    asks: ["date"],
    dateLabel: "他说拖到哪天（没说就空着）",
    hint: "标上以后，“期限”会跟着重新算。",
  },
  { kind: "repay-notice", name: "他说这是还款", asks: ["amount"], hint: "他转钱时说明是还这笔债。" },
  { kind: "lend-agreement", name: "我答应借给他", asks: ["amount"], hint: "你同意借。" },
  { kind: "denial", name: "他不认账", asks: [], hint: "记下来，才知道要用什么回应。" },
  { kind: "haggle", name: "他讨价还价", asks: ["amount"], hint: "他愿意还一部分，记下数目。" },
  { kind: "hardship", name: "他说有困难", asks: [], hint: "谈分期时用得上。" },
  { kind: "apology", name: "他道歉", asks: [], hint: "态度，不是证据。" },
];

export function findingName(kind: FindingKind): string {
  return findingTexts.find((text) => text.kind === kind)?.name ?? kind;
}
