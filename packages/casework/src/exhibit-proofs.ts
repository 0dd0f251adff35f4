/**
 * What each original of a case proves, in words that can stand before a court: what happened and what was said, without
 * what the chain says to the creditor about their weight.
 */
import {
  type Assessment,
  type CaseFile,
  type CaseRecord,
  dateOf,
  type ElementId,
  type Grade,
  groupMoney,
  type Message,
  type RecordId,
  type Sha256,
  type Transfer,
} from "@youju/model";
import { shorten } from "./marks.ts";
import { isVoucher, isVoucherOf } from "./payments/vouchers.ts";

/** One line of an original, as far as it proves one element. */
export interface Shown {
  readonly element: ElementId;
  readonly grade: Grade;
  readonly record: Transfer | Message;
  readonly text: string;
}

type Judged = Pick<Assessment, "chain" | "loans" | "repayments">;

/** Rows of the rubric that prove nothing by themselves, or the contrary (chain-rubric A9, A10, I10). */
const NO_PROOF: ReadonlySet<string> = new Set(["A9", "A10", "I10"]);

interface Cited {
  readonly id: string;
  readonly element: ElementId;
  readonly grade: Grade;
  readonly records: readonly RecordId[];
}

/** By original, in the order of the elements and of the lines. */
export function shownBy(caseFile: CaseFile, judged: Judged): ReadonlyMap<Sha256, readonly Shown[]> {
  const cited = citedIn(judged);
  const records = linesOf(caseFile, new Set(cited.flatMap((each) => each.records)));
  const payer = paidBy(judged);
  const shown = cited.flatMap(({ id, element, grade, records: ids }) =>
    ids.flatMap((one): Shown[] => {
      const record = records.get(one);
      const text = record === undefined ? undefined : wordsOf(record, id, payer.get(one));
      return record === undefined || text === undefined ? [] : [{ element, grade, record, text }];
    }),
  );
  return Map.groupBy([...shown, ...vouchers(caseFile, judged, records)], (each) => each.record.source.original);
}

/** What the chain cites; and the payments of loans that are repaid, which the chain leaves out. */
function citedIn({ chain, loans, repayments }: Judged): Cited[] {
  return [
    ...chain.elements.flatMap(({ id: element, proofs }) =>
      proofs.filter(({ id }) => !NO_PROOF.has(id)).map(({ id, grade, records }) => ({ id, element, grade, records })),
    ),
    ...loans.map(({ records }) => ({ id: "LOAN", element: "delivery" as const, grade: "weak" as const, records })),
    ...repayments.map(({ records }) => ({
      id: "REPAID",
      element: "repayment" as const,
      grade: "weak" as const,
      records,
    })),
  ];
}

function linesOf({ records }: CaseFile, wanted: ReadonlySet<RecordId>): ReadonlyMap<RecordId, Message | Transfer> {
  const found = new Map<RecordId, Message | Transfer>();
  for (const record of records) {
    if (found.size === wanted.size) break;
    if ((record.kind === "message" || record.kind === "transfer") && wanted.has(record.id))
      found.set(record.id, record);
  }
  return found;
}

type Payer = "creditor" | "debtor";

/** Who paid, by what the payment was found to be: the direction of a row depends on whose bill it stands in. */
function paidBy({ loans, repayments }: Judged): ReadonlyMap<RecordId, Payer> {
  const lent = loans.flatMap(({ records }) => records.map((id): [RecordId, Payer] => [id, "creditor"]));
  const repaid = repayments.flatMap(({ records }) => records.map((id): [RecordId, Payer] => [id, "debtor"]));
  return new Map([...lent, ...repaid]);
}

const dayOf = ({ at }: CaseRecord): string => (at === undefined ? "" : `${dateOf(at)} `);

function wordsOf(record: Message | Transfer, proof: string, payer: Payer | undefined): string | undefined {
  if (record.kind === "transfer" && isVoucher(record)) return voucherText(record);
  if (proof === "I2" && record.kind === "transfer") return holderText(record);
  if (proof === "I7" || proof === "I9") return accountText(record);
  if (proof === "I6") return `${dayOf(record)}对方发来的语音或视频`;
  if (proof === "A8") return record.remark === undefined ? undefined : `${dayOf(record)}转账备注“${record.remark}”`;
  if (record.amount !== undefined && payer !== undefined)
    return `${dayOf(record)}${payer === "creditor" ? "出借人付给借款人" : "借款人付给出借人"} ${groupMoney(record.amount)} 元`;
  if (record.kind === "transfer" || record.text === "") return undefined;
  return `${dayOf(record)}${record.side === "own" ? "出借人" : "对方"}说“${shorten(record.text)}”`;
}

const sumOf = ({ amount }: Transfer): string => (amount === undefined ? "" : ` ${groupMoney(amount)} 元`);

const voucherText = (record: Transfer): string =>
  `${dayOf(record)}转账${sumOf(record)}，实名：付款方${record.payer!.name}，收款方${record.payee!.name}`;

function holderText({ counterparty, counterpartyAccount, ...record }: Transfer): string | undefined {
  if (counterparty === undefined) return undefined;
  const account = counterpartyAccount === undefined ? "" : `，账号 ${counterpartyAccount}`;
  return `${dayOf(record)}银行流水上对方的户名“${counterparty.trim()}”${account}`;
}

function accountText(record: Message | Transfer): string | undefined {
  const name = record.kind === "transfer" ? record.counterparty : record.side === "other" ? record.name : undefined;
  return name === undefined ? undefined : `对方的账号显示为“${name}”`;
}

/** Vouchers of the payments that are counted: the chain names the first of them only. */
function vouchers(
  { records, readings }: CaseFile,
  { loans, repayments }: Judged,
  lines: ReadonlyMap<RecordId, Message | Transfer>,
): Shown[] {
  if (!readings.some(({ kind }) => kind.startsWith("wechat-voucher"))) return [];
  const payments = [...loans, ...repayments].map((each) => each.records.flatMap((id) => lines.get(id) ?? []));
  return records.flatMap((record): Shown[] => {
    if (record.kind !== "transfer" || !isVoucher(record)) return [];
    if (!payments.some((payment) => isVoucherOf(record, payment))) return [];
    return [{ element: "identity", grade: "strong", record, text: voucherText(record) }];
  });
}
