/** 当事人: the two parties as stated, with what decisions added. */
import { type CaseFacts, type Decision, type Party, partyNames } from "@youju/model";

type Role = "creditor" | "debtor";

/** The party with the fields of every standing `set-party`; the latest word on a field holds. */
export function partyOf(facts: CaseFacts, decisions: readonly Decision[], which: Role): Party {
  const said = decisions.flatMap((decision) =>
    decision.kind === "set-party" && decision.target === which ? [withoutUndefined(decision.value)] : [],
  );
  return Object.assign({}, withoutUndefined(facts[which]), ...said, { name: partyNames(facts)[which] }) as Party;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
}

/** What is known of a party's accounts: from the facts, and from `account-of` decisions. */
export interface KnownAccounts {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export function knownAccounts(party: Party, decisions: readonly Decision[], which: Role): KnownAccounts {
  const ids = new Set(party.wechat?.ids);
  const names = new Set(party.wechat?.names);
  for (const decision of decisions) {
    if (decision.kind !== "account-of" || decision.target !== which) continue;
    if (decision.value.id !== undefined) ids.add(decision.value.id);
    for (const name of decision.value.names) names.add(name);
  }
  return { ids, names };
}
