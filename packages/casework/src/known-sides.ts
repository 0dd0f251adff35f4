/** By which names and account ids the creditor and the debtor are known, and from where. */
import { type CaseFile, isRealName, type Person, standingDecisions } from "@youju/model";
import { type KnownAccounts, knownAccounts, partyOf } from "./parties.ts";

export interface KnownSides {
  readonly isOwn: (person: Person) => boolean;
  readonly isHis: (person: Person) => boolean;
  /** In words, for what nobody picked out of the files: `“李明”和写明的出借人同名`. */
  readonly whyOf: (person: Person) => readonly string[];
}

export function knownSides(caseFile: CaseFile): KnownSides {
  const decisions = standingDecisions(caseFile.facts.decisions ?? []);
  const [creditor, debtor] = [
    partyOf(caseFile.facts, decisions, "creditor"),
    partyOf(caseFile.facts, decisions, "debtor"),
  ];
  const [own, his] = [stated(creditor, decisions, "creditor"), stated(debtor, decisions, "debtor")];
  const elsewhere = ownersElsewhere(caseFile, own, his);
  const picked = decisions.flatMap((decision) => (decision.kind === "account-of" ? [decision.value] : []));
  const isPicked = ({ id, names }: Person): boolean =>
    picked.some((each) => (id !== undefined && each.id === id) || each.names.some((name) => names.includes(name)));
  const why = (person: Person): string | undefined => {
    if (isIn(person, own)) return `${nameIn(person, own)}和写明的出借人一样`;
    if (isIn(person, his)) return `${nameIn(person, his)}和写明的借款人一样`;
    return isIn(person, elsewhere) ? `另一份文件的主人也叫${nameIn(person, elsewhere)}` : undefined;
  };
  return {
    isOwn: (person) => isIn(person, own) || isIn(person, elsewhere),
    isHis: (person) => isIn(person, his),
    whyOf: (person) => (isPicked(person) ? [] : [why(person)].filter((each) => each !== undefined)),
  };
}

function stated(...[party, decisions, which]: Parameters<typeof knownAccounts>): KnownAccounts {
  const { ids, names } = knownAccounts(party, decisions, which);
  return { ids, names: isRealName(party.name) ? new Set([party.name, ...names]) : names };
}

/** The owners of the other files, but for the debtor and for whom the person did not name. */
function ownersElsewhere({ readings }: CaseFile, own: KnownAccounts, his: KnownAccounts): KnownAccounts {
  const owners = readings.flatMap(({ owner }) => owner ?? []).filter((owner) => !isIn(owner, his));
  const ours = owners.filter(({ id }) => id === undefined || own.ids.size === 0 || own.ids.has(id));
  return {
    ids: new Set(ours.flatMap(({ id }) => id ?? [])),
    names: new Set(ours.flatMap(({ names }) => names).filter((name) => !NOBODY.has(name))),
  };
}

/** What exporters call an owner whose name they do not know. */
const NOBODY = new Set(["", "我", "未知", "unknown"]);

const isIn = ({ id, names }: Person, known: KnownAccounts): boolean =>
  (id !== undefined && known.ids.has(id)) || names.some((name) => known.names.has(name));

const nameIn = ({ id, names }: Person, { names: known }: KnownAccounts): string =>
  `“${names.find((name) => known.has(name)) ?? id ?? ""}”`;
