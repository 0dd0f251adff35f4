/** “你是 李明，对吗？” “这些人里哪个是张伟？”: everybody in the originals who may be one of the parties. */
import type { CaseFile, Instant, MoneyText, PaymentState, Person as NamedPerson, Transfer } from "@youju/model";
import { formatMoney, isChat, moneyFromContract, originalKindWords, standingDecisions } from "@youju/model";
import { accountsOf } from "./accounts.ts";
import { knownAccounts, partyOf } from "./parties.ts";
import { billPayments } from "./payments/bill-payments.ts";
import { foldChat } from "./payments/chat-payments.ts";
import { bareName } from "./payments/payment.ts";
import { type Person, personsOf, shares } from "./persons.ts";
import { withSides } from "./sides.ts";
import { originalOfChat, survey, type Survey } from "./survey.ts";
import { untoldSpeakers } from "./untold-speakers.ts";

/** Somebody in the originals who may be one of the parties. */
export interface Candidate {
  /** Stable within the case; what the answer refers to. */
  readonly key: string;
  readonly id: string | null;
  readonly names: readonly string[];
  /** Money that went from the owner to them, and back, in bill or chat. */
  readonly paidOut: MoneyText;
  readonly paidIn: MoneyText;
  readonly transfers: number;
  readonly messages: number;
  readonly last: Instant | null;
  /** Where the candidate was found, in words: `微信支付账单、聊天记录`. */
  readonly foundIn: string;
  /** Already answered: belongs to this party. */
  readonly party: "creditor" | "debtor" | null;
}

/** The two questions before the first figure. */
export interface People {
  readonly owners: readonly Candidate[];
  /** Most money first. */
  readonly others: readonly Candidate[];
}

interface Sums {
  out: bigint;
  in: bigint;
  transfers: number;
  last: Instant | null;
}

/** Owners of bills and exports, and the people on the other side; a bill's nickname joins the chat of that name. */
export function people(given: CaseFile): People {
  const { file: caseFile, untold } = withSides(given);
  const decisions = standingDecisions(caseFile.facts.decisions ?? []);
  const [creditor, debtor] = [
    partyOf(caseFile.facts, decisions, "creditor"),
    partyOf(caseFile.facts, decisions, "debtor"),
  ];
  const looked = survey(caseFile, new Set());
  const persons = personsOf(caseFile, looked);
  const accounts = accountsOf(caseFile, looked, persons, { creditor, debtor }, decisions);
  const known = {
    creditor: knownAccounts(creditor, decisions, "creditor"),
    debtor: knownAccounts(debtor, decisions, "debtor"),
  };
  const rows = Map.groupBy(
    looked.bills.filter((row) => row.counterparty !== undefined && row.counterparty !== "/"),
    (row) => bareName(row.counterparty!),
  );
  const isDebtor = (ids: ReadonlySet<string>, names: ReadonlySet<string>): boolean =>
    shares(ids, known.debtor.ids) || shares(names, known.debtor.names);
  const fromChats = persons.map((person) =>
    chatCandidate(
      person,
      looked,
      rows,
      caseFile,
      person.chats.some((chat) => accounts.chats.has(chat)) || isDebtor(person.ids, person.names),
    ),
  );
  const inChats = new Set(persons.flatMap((person) => [...person.names]));
  const fromBills = [...rows]
    .filter(([name]) => !inChats.has(name))
    .map(([name, of]) => billCandidate(name, of, looked, caseFile, isDebtor(new Set(), new Set([name]))));
  const seen = [...fromChats, ...fromBills];
  const speakers = untoldSpeakers(caseFile, untold).map(({ person, looked: heard }) => {
    const found = chatCandidate(person, heard, rows, caseFile, isDebtor(person.ids, person.names));
    // Both may speak in one chat.
    return found.id === null ? { ...found, key: `name:${found.names[0] ?? ""}` } : found;
  });
  const unseen = speakers.filter((speaker) => !seen.some((one) => sameOwner(nameOf(one), nameOf(speaker))));
  const holders = owners(caseFile, known.creditor, creditor.name);
  return {
    // One of the two that speak is the creditor; where a file tells its owner, that one is asked about.
    owners: holders.length === 0 && speakers.length > 1 ? speakers : holders,
    others: [...seen, ...unseen].toSorted(mostMoneyFirst),
  };
}

const nameOf = ({ id, names }: Candidate): NamedPerson => (id === null ? { names } : { id, names });

function chatCandidate(
  person: Person,
  looked: Survey,
  rows: ReadonlyMap<string, readonly Transfer[]>,
  caseFile: CaseFile,
  debtor: boolean,
): Candidate {
  const { readings } = caseFile;
  const chats = person.chats.flatMap((id) => looked.chats.get(id) ?? []);
  const billRows = [...person.names].flatMap((name) => rows.get(name) ?? []);
  const sums =
    billRows.length > 0
      ? sumRows(billRows, looked)
      : sumCards(chats.map((chat) => foldChat(chat.cards, chat.last?.at)));
  const kinds = new Set(
    person.chats.flatMap((chat) => readings.find((reading) => reading.original === originalOfChat(chat))?.kind ?? []),
  );
  const lasts = [sums.last, ...chats.map((chat) => chat.last?.at ?? null)].filter((at) => at !== null);
  const words = [...kindsOf(billRows, caseFile), ...[...kinds].map((kind) => originalKindWords[kind])];
  const id = [...person.ids].toSorted()[0] ?? null;
  return {
    key: id === null ? `chat:${person.chats[0]}` : `id:${id}`,
    id,
    names: [...person.names],
    paidOut: formatMoney(sums.out),
    paidIn: formatMoney(sums.in),
    transfers: sums.transfers,
    messages: chats.reduce((sum, chat) => sum + chat.messages, 0),
    last: lasts.reduce<Instant | null>((a, b) => (a === null || b > a ? b : a), null),
    foundIn: [...new Set(words)].join("、"),
    party: debtor ? "debtor" : null,
  };
}

function billCandidate(
  name: string,
  rows: readonly Transfer[],
  looked: Survey,
  caseFile: CaseFile,
  debtor: boolean,
): Candidate {
  const sums = sumRows(rows, looked);
  return {
    key: `name:${name}`,
    id: null,
    names: [name],
    paidOut: formatMoney(sums.out),
    paidIn: formatMoney(sums.in),
    transfers: sums.transfers,
    messages: 0,
    last: sums.last,
    foundIn: kindsOf(rows, caseFile).join("、"),
    party: debtor ? "debtor" : null,
  };
}

/** What the originals of these rows are called: `微信账单（CSV）`. */
function kindsOf(rows: readonly Transfer[], { readings }: CaseFile): string[] {
  const originals = new Set(rows.map((row) => row.source.original));
  const kinds = readings.filter(({ original }) => originals.has(original)).map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => originalKindWords[kind]);
}

function sumRows(rows: readonly Transfer[], { banks }: Survey): Sums {
  return sumOf(
    billPayments(rows, banks).paid.map((row) => ({
      ...row,
      amount: row.amount === undefined ? 0n : row.amount - row.refunded,
    })),
  );
}

function sumCards(chats: readonly ReturnType<typeof foldChat>[]): Sums {
  return sumOf(
    chats.flat().map((card) => ({
      ...card,
      amount: card.state === "refunded" ? 0n : card.amount,
      at: card.sent[0]?.at ?? card.answers[0]?.at,
    })),
  );
}

/** What really went between the two: nothing that was sent back, whole or in part. */
function sumOf(payments: readonly Went[]): Sums {
  const sums: Sums = { out: 0n, in: 0n, transfers: 0, last: null };
  for (const { direction, amount = 0n, state, at = null } of payments) {
    if (state === "returned" || state === "expired" || (state === "refunded" && amount === 0n)) continue;
    sums[direction] += amount;
    sums.transfers += 1;
    if (at !== null && (sums.last === null || at > sums.last)) sums.last = at;
  }
  return sums;
}

interface Went {
  readonly direction: "in" | "out";
  readonly amount: bigint | undefined;
  readonly state: PaymentState | undefined;
  readonly at: Instant | undefined;
}

function mostMoneyFirst(a: Candidate, b: Candidate): number {
  const [x, y] = [a, b].map((c) => moneyFromContract(c.paidOut) + moneyFromContract(c.paidIn)) as [bigint, bigint];
  if (x !== y) return x > y ? -1 : 1;
  return b.messages - a.messages || (a.key < b.key ? -1 : 1);
}

/** The holders of bills and exports; those with one id, or without ids but with one name, are one person. */
function owners(
  caseFile: CaseFile,
  known: { readonly ids: ReadonlySet<string>; readonly names: ReadonlySet<string> },
  creditorName: string,
): Candidate[] {
  const found: { owner: NamedPerson; words: Set<string>; messages: number }[] = [];
  for (const { owner, kind, records } of caseFile.readings) {
    if (owner === undefined) continue;
    const messages = isChat(kind) ? records : 0;
    const same = found.find((each) => sameOwner(each.owner, owner));
    if (same === undefined) found.push({ owner, words: new Set([originalKindWords[kind]]), messages });
    else {
      same.owner = merged(same.owner, owner);
      same.words.add(originalKindWords[kind]);
      same.messages += messages;
    }
  }
  return found.map(({ owner, words, messages }) => {
    const isCreditor =
      (owner.id !== undefined && known.ids.has(owner.id)) ||
      owner.names.some((name) => name === creditorName || known.names.has(name));
    return {
      key: owner.id === undefined ? `name:${owner.names[0] ?? ""}` : `id:${owner.id}`,
      id: owner.id ?? null,
      names: owner.names,
      paidOut: "0.00",
      paidIn: "0.00",
      transfers: 0,
      messages,
      last: null,
      foundIn: [...words].join("、"),
      party: isCreditor ? "creditor" : null,
    };
  });
}

function sameOwner(a: NamedPerson, b: NamedPerson): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.names.some((name) => b.names.includes(name));
}

function merged(a: NamedPerson, b: NamedPerson): NamedPerson {
  const names = [...new Set([...a.names, ...b.names])];
  const id = a.id ?? b.id;
  return id === undefined ? { names } : { id, names };
}
