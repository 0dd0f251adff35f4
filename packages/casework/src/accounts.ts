/** 账号: which chats and which names in bills belong to the debtor. Names are not identities; a guess says that it is one. */
import type { CaseFile, Decision, Party, Sha256, Transfer, Warning } from "@youju/model";
import { type KnownAccounts, knownAccounts } from "./parties.ts";
import { voucherParty, type VoucherParties } from "./payments/voucher-payments.ts";
import { type Person, shares } from "./persons.ts";
import { type ChatId, originalOfChat, type Survey } from "./survey.ts";
import { warning } from "./warn.ts";

export interface Accounts {
  readonly chats: ReadonlySet<ChatId>;
  /** Names under which bills show the debtor. */
  readonly names: ReadonlySet<string>;
  /** Account ids of the debtor, stated or found. */
  readonly ids: ReadonlySet<string>;
  /** As vouchers name the two. */
  readonly parties: VoucherParties;
  readonly decisions: readonly string[];
  /** Originals that are the debtor's own files: their directions are not the creditor's. */
  readonly foreign: ReadonlySet<Sha256>;
  readonly warnings: readonly Warning[];
}

/** Finds the debtor's accounts; ids first, then names that a person gave, then the assumptions that the warnings name. */
export function accountsOf(
  caseFile: CaseFile,
  survey: Survey,
  persons: readonly Person[],
  parties: { readonly creditor: Party; readonly debtor: Party },
  decisions: readonly Decision[],
): Accounts {
  const debtor = knownAccounts(parties.debtor, decisions, "debtor");
  const creditor = knownAccounts(parties.creditor, decisions, "creditor");
  const own = ownNames(caseFile, parties.creditor, creditor);
  const foreign = foreignOriginals(caseFile, parties, debtor);
  const candidates = persons.filter((person) => person.chats.some((chat) => !foreign.has(originalOfChat(chat))));
  const found = findPersons(candidates, debtor, parties.debtor.name, survey.bills);
  const chats = new Set(
    found.persons.flatMap((person) => person.chats).filter((chat) => !foreign.has(originalOfChat(chat))),
  );
  const names = new Set([
    parties.debtor.name,
    ...debtor.names,
    ...found.persons.flatMap((person) => [...person.names]),
  ]);
  // Some exports put the other side's name to the owner's messages too: the debtor's own name stays his.
  for (const name of own) if (name !== parties.debtor.name && !debtor.names.has(name)) names.delete(name);
  const warnings = [
    ...found.warnings,
    ...foreignWarnings(caseFile, foreign),
    ...ownerWarnings(caseFile, creditor, foreign),
  ];
  const ids = debtor.ids.union(new Set(found.persons.flatMap((person) => [...person.ids])));
  return {
    chats,
    names,
    ids,
    parties: { creditor: voucherParty(parties.creditor, creditor.ids), debtor: voucherParty(parties.debtor, ids) },
    decisions: decisions.filter((d) => d.kind === "account-of" && d.target === "debtor").map((d) => d.id),
    foreign,
    warnings,
  };
}

function ownNames(caseFile: CaseFile, creditor: Party, known: KnownAccounts): Set<string> {
  const owners = caseFile.readings.flatMap((reading) => {
    const ours = reading.owner?.id === undefined || known.ids.size === 0 || known.ids.has(reading.owner.id);
    return ours ? (reading.owner?.names ?? []) : [];
  });
  return new Set([creditor.name, ...known.names, ...owners]);
}

function foreignOriginals(
  caseFile: CaseFile,
  parties: { readonly creditor: Party; readonly debtor: Party },
  debtor: KnownAccounts,
): Set<Sha256> {
  const isDebtors = (name: string): boolean =>
    name !== parties.creditor.name && (name === parties.debtor.name || debtor.names.has(name));
  const foreign = caseFile.readings.filter(({ owner }) => {
    if (owner === undefined) return false;
    if (owner.id !== undefined) return debtor.ids.has(owner.id);
    return owner.names.length > 0 && owner.names.every(isDebtors);
  });
  return new Set(foreign.map((reading) => reading.original));
}

interface Found {
  readonly persons: readonly Person[];
  readonly warnings: readonly Warning[];
}

function findPersons(
  persons: readonly Person[],
  debtor: KnownAccounts,
  debtorName: string,
  bills: readonly Transfer[],
): Found {
  const byId = persons.filter((person) => shares(person.ids, debtor.ids));
  const byName = persons.filter(
    (person) => shares(person.names, debtor.names) && (byId.length === 0 || person.ids.size === 0),
  );
  const firm = [...byId, ...byName.filter((person) => !byId.includes(person))];
  if (firm.length > 0) return { persons: firm, warnings: [] };
  const inBills = bills.some((row) => row.counterparty !== undefined && debtor.names.has(row.counterparty));
  const chat = assumeChat(persons, debtorName);
  if (inBills || chat.persons.length > 0 || chat.warnings.length > 0) return chat;
  if (bills.some((row) => row.counterparty === debtorName)) {
    return { persons: [], warnings: [assumed(`账单里名字是“${debtorName}”的往来`, debtorName)] };
  }
  if (persons.length === 0 && bills.length === 0) return { persons: [], warnings: [] };
  return { persons: [], warnings: [notFound(debtorName)] };
}

/** The one chat with his name, or the only private chat there is; none where that is not clear. */
function assumeChat(persons: readonly Person[], debtorName: string): Found {
  const namesakes = persons.filter((person) => person.names.has(debtorName));
  if (namesakes.length > 1) return { persons: [], warnings: [ambiguous(namesakes.length, debtorName)] };
  if (namesakes.length === 1)
    return { persons: namesakes, warnings: [assumed(`聊天里名字是“${debtorName}”的账号`, debtorName)] };
  if (persons.length !== 1) return { persons: [], warnings: [] };
  const name = [...persons[0]!.names][0] ?? [...persons[0]!.ids][0] ?? "对方";
  return { persons, warnings: [assumed(`聊天里唯一的对方“${name}”`, debtorName)] };
}

const assumed = (what: string, debtor: string): Warning =>
  warning("account-assumed", `把${what}当作${debtor}。`, {
    mend: `核对一下；不对就在“这些人里哪个是${debtor}？”里改选。`,
  });

const ambiguous = (count: number, debtor: string): Warning =>
  warning("accounts-ambiguous", `聊天里有 ${count} 个账号都叫“${debtor}”，分不清哪个是借款人，都没有算。`, {
    mend: "选出借款人的账号，或在 case.yaml 的 debtor.wechat.ids 里写上微信号。",
  });

const notFound = (debtor: string): Warning =>
  warning("debtor-not-found", `账单和聊天里都没认出哪个是${debtor}。`, {
    mend: `在这些人里选出${debtor}，或在 case.yaml 的 debtor.wechat 里写上微信号和昵称。`,
  });

function foreignWarnings(caseFile: CaseFile, foreign: ReadonlySet<Sha256>): Warning[] {
  return caseFile.originals
    .filter((original) => foreign.has(original.sha256))
    .map((original) =>
      warning("debtors-own-file", `${original.path} 像是借款人自己的账单或聊天，里面的收支方向是反的，没有用来算钱。`, {
        mend: "换成你自己导出的文件；如果这就是你的文件，改一下两个人的微信号和昵称。",
      }),
    );
}

function ownerWarnings(caseFile: CaseFile, creditor: KnownAccounts, foreign: ReadonlySet<Sha256>): Warning[] {
  const paths = new Map(caseFile.originals.map((original) => [original.sha256, original.path]));
  return caseFile.readings
    .filter(
      ({ owner, original }) =>
        owner?.id !== undefined && creditor.ids.size > 0 && !creditor.ids.has(owner.id) && !foreign.has(original),
    )
    .map(({ owner, original }) =>
      warning("owner-differs", `${paths.get(original) ?? "一份原件"} 的主人是 ${owner!.id}，不是写明的出借人微信号。`, {
        mend: "核对这份文件是不是你自己的；是的话把这个微信号加到出借人名下。",
      }),
    );
}
