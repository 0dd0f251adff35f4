/** 往来: every payment between the two, once, whatever originals show it. */
import type { Transfer } from "@youju/model";
import { dateOf } from "@youju/model";
import type { Accounts } from "../accounts.ts";
import type { Person } from "../persons.ts";
import { type ChatId, originalOfChat, type Survey, toTheMinute } from "../survey.ts";
import { type BillPayment, billPayments } from "./bill-payments.ts";
import { foldChat, idsOf } from "./chat-payments.ts";
import { matchPayments, type Matched } from "./match.ts";
import { type MergedChatPayment, mergeChats } from "./merged-chat.ts";
import { withPicturesOf } from "./picture-payments.ts";
import { nicknamesByTime } from "./nicknames.ts";
import { knownElsewhere, purseLegs } from "./purse-legs.ts";
import { type PaymentDoubts, twinsAmong } from "./payment-doubts.ts";
import { isVoucher } from "./vouchers.ts";
import { sortVouchers, voucherRow } from "./voucher-payments.ts";
import { bareName, type Outcome, type Payment } from "./payment.ts";

export interface Payments {
  /** In order of time. */
  readonly all: readonly Payment[];
  /** Names in bills that were taken for the debtor because their payments stand in his chat. */
  readonly learnt: readonly string[];
  readonly chats: ReadonlySet<ChatId>;
  /** What a person has to look at before the sums are right. */
  readonly doubts: PaymentDoubts;
}

/** Whose payments are looked for, and in what. */
interface Scene {
  readonly survey: Survey;
  readonly persons: readonly Person[];
  readonly accounts: Accounts;
}

/** The payments between the creditor and the debtor. */
export function paymentsOf(survey: Survey, persons: readonly Person[], accounts: Accounts): Payments {
  const scene: Scene = { survey, persons, accounts };
  const [vouchers, rows] = parted(survey.bills, accounts);
  const legs = new Set(purseLegs(survey, rows).filter((row) => named(row, accounts.names)));
  const others = paymentsAmong(
    rows.filter((row) => !legs.has(row)),
    scene,
  );
  if (legs.size === 0) return withVouchers(others, vouchers, scene);
  const known = knownElsewhere([...legs], others.all, survey.banks);
  const { doubts, ...all } = paymentsAmong(
    rows.filter((row) => !known.has(row)),
    scene,
  );
  const alone = [...legs].filter((row) => !known.has(row));
  const counted = { ...all, doubts: { ...doubts, knownLegs: [...known], loneLegs: alone } };
  return withVouchers(counted, vouchers, scene);
}

/** The sealed vouchers, and the rows of lists. */
function parted(bills: readonly Transfer[], { foreign }: Accounts): readonly [Transfer[], Transfer[]] {
  const ours = bills.filter((row) => !foreign.has(row.source.original));
  return [ours.filter(isVoucher), ours.filter((row) => !isVoucher(row))];
}

/** A voucher of what something else shows is one more line that shows it; any other counts where its names tell how. */
function withVouchers(payments: Payments, vouchers: readonly Transfer[], { survey, accounts }: Scene): Payments {
  if (vouchers.length === 0) return payments;
  const { of, alone, unclear } = sortVouchers(vouchers, payments.all, accounts.parties);
  const shown = payments.all.map((payment) => withBills(payment, of.get(payment) ?? []));
  const found = billPayments(alone, survey.banks).paid.map((bill) => fromParts(bill, undefined, undefined));
  const doubts = { ...payments.doubts, vouchers: unclear };
  return { ...payments, all: [...shown, ...found].toSorted(inTime), doubts };
}

function withBills(payment: Payment, rows: readonly Transfer[]): Payment {
  if (rows.length === 0) return payment;
  return {
    ...payment,
    bills: [...payment.bills, ...rows],
    records: [...payment.records, ...rows.map((row) => row.id)],
    sources: [...payment.sources, ...rows.map((row) => row.source)],
  };
}

function paymentsAmong(rows: readonly Transfer[], { survey, persons, accounts }: Scene): Payments {
  const { banks } = survey;
  const byName = survey.bills.flatMap((row) => (isVoucher(row) ? (voucherRow(row, accounts.parties) ?? []) : []));
  const link = linkByIds(survey, [...rows, ...byName], persons, accounts);
  const cards = [...link.chats].toSorted().flatMap((id) => {
    const chat = survey.chats.get(id);
    return chat === undefined ? [] : foldChat(chat.cards, chat.last?.at);
  });
  const chatPayments = withPicturesOf(mergeChats(cards, toTheMinute(survey), survey.seen));
  const known = billPayments(
    rows.filter((row) => named(row, link.names)),
    banks,
  );
  const ofPurse = (payment: BillPayment): boolean => payment.rows.some((row) => !banks.has(row.source.original));
  const left = matchPayments(known.paid.filter(ofPurse), chatPayments).onlyInChat;
  const strangers = rows.filter((row) => !named(row, link.names) && !banks.has(row.source.original));
  const learnt =
    left.length === 0 ? [] : nicknamesByTime(billPayments(maybeHis(strangers, left), banks).paid, left, chatPayments);
  const names = link.names.union(new Set(learnt));
  const bills =
    learnt.length === 0
      ? known
      : billPayments(
          rows.filter((row) => named(row, names)),
          banks,
        );
  // A card in the chat is a purse's payment: what a bank sent itself is another.
  const result = matchPayments(bills.paid.filter(ofPurse), chatPayments);
  const all = [
    ...result.pairs.map(fromPair),
    ...result.onlyInBill.map((bill) => fromParts(bill, undefined, undefined)),
    ...bills.paid
      .filter((payment) => !ofPurse(payment))
      .map((bill) => ({ ...fromParts(bill, undefined, undefined), byBank: true })),
    ...result.onlyInChat.map((chat) => fromParts(undefined, chat, undefined)),
  ].toSorted(inTime);
  const doubts = { twins: twinsAmong(all, banks), refunds: bills.refunds, knownLegs: [], loneLegs: [], vouchers: [] };
  return { all, learnt: [...link.learnt, ...learnt], chats: link.chats, doubts };
}

function named(row: Transfer, names: ReadonlySet<string>): boolean {
  if (row.counterparty === undefined) return false;
  return names.has(row.counterparty) || names.has(bareName(row.counterparty));
}

/** All rows of the nicknames that have at least one row with direction and amount of an unexplained chat payment. */
function maybeHis(rows: readonly Transfer[], left: readonly MergedChatPayment[]): Transfer[] {
  const sums = new Set(left.map((payment) => `${payment.direction}|${payment.amount}`));
  const names = new Set(
    rows.filter((row) => sums.has(`${row.direction}|${row.amount}`)).map((row) => row.counterparty),
  );
  return rows.filter((row) => names.has(row.counterparty));
}

/** A transfer whose number stands in a bill and in a chat makes the bill's nickname and the chat's account one person. */
function linkByIds(
  survey: Survey,
  rows: readonly Transfer[],
  persons: readonly Person[],
  accounts: Accounts,
): { names: Set<string>; chats: Set<ChatId>; learnt: string[] } {
  const names = new Set(accounts.names);
  const chats = new Set(accounts.chats);
  const chatOfId = new Map<string, ChatId>();
  for (const person of persons) {
    for (const chat of person.chats) {
      if (accounts.foreign.has(originalOfChat(chat))) continue;
      for (const card of survey.chats.get(chat)?.cards ?? []) for (const id of idsOf(card)) chatOfId.set(id, chat);
    }
  }
  const learnt = new Set<string>();
  if (chatOfId.size === 0) return { names, chats, learnt: [] };
  const edges = rows.flatMap((row) => {
    const chat = idsOf(row)
      .map((id) => chatOfId.get(id))
      .find((c) => c !== undefined);
    return chat === undefined || row.counterparty === undefined || row.counterparty === "/"
      ? []
      : [{ chat, name: row.counterparty }];
  });
  if (chats.size === 0) {
    for (const edge of edges) {
      if (!names.has(edge.name)) continue;
      for (const chat of persons.find((person) => person.chats.includes(edge.chat))?.chats ?? []) chats.add(chat);
    }
  }
  for (const edge of edges) {
    if (!chats.has(edge.chat) || names.has(edge.name)) continue;
    names.add(edge.name);
    learnt.add(edge.name);
  }
  return { names, chats, learnt: [...learnt].toSorted() };
}

const fromPair = (pair: Matched): Payment =>
  fromParts(pair.bill, pair.chat, { by: pair.by, gapSeconds: pair.gapSeconds });

function fromParts(
  bill: BillPayment | undefined,
  chat: MergedChatPayment | undefined,
  match: Payment["match"],
): Payment {
  const cards = chat === undefined ? [] : [...chat.sent, ...chat.answers];
  const rows = bill?.rows ?? [];
  const outcome = outcomeOf(bill, chat);
  const receipt = outcome === "accepted" ? chat?.answers.find((answer) => answer.at !== undefined) : undefined;
  const at = bill?.at ?? chat?.sent.find((card) => card.at !== undefined)?.at ?? chat?.anchor;
  const day = receipt?.at ?? at;
  return {
    id: bill?.id ?? chat!.id,
    kind: bill?.kind ?? chat!.kind,
    direction: bill?.direction ?? chat!.direction,
    amount: bill?.amount ?? chat?.amount,
    refunded: bill?.refunded ?? 0n,
    outcome,
    at,
    date: day === undefined ? undefined : dateOf(day),
    dateCertain: receipt !== undefined,
    bills: rows,
    byBank: false,
    cards,
    receipt,
    remark: bill?.remark ?? chat?.remark,
    records: [...rows.map((row) => row.id), ...cards.map((card) => card.id)],
    sources: [...rows.map((row) => row.source), ...cards.map((card) => card.source)],
    match,
  };
}

/** A return said by either is a return, unless the bill says outright that the money was received. */
function outcomeOf(bill: BillPayment | undefined, chat: MergedChatPayment | undefined): Outcome {
  const whole = bill?.amount !== undefined && bill.refunded >= bill.amount;
  if (whole || bill?.state === "returned" || chat?.state === "refunded") return "returned";
  if (bill?.state === "expired") return "expired";
  if (chat !== undefined && bill?.state !== "received" && (chat.state === "returned" || chat.state === "expired"))
    return chat.state;
  if (bill !== undefined) return "accepted";
  return chat?.stillOpen === true ? "unanswered" : "accepted";
}

function inTime(a: Payment, b: Payment): number {
  const [x, y] = [a.at ?? "9999", b.at ?? "9999"];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
