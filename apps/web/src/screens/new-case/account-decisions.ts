import type { Candidate } from "@youju/api/client";
import type { DecisionInput } from "@youju/model";
import { realNameAmong } from "./real-name.ts";

/**
 * “是我” / “是他” as decisions: the account belongs to the party, and the party has this name: the typed one, or the one
 * on the button that looks like a real name. A mere nickname names nobody; the case then says that the name is missing.
 */
export function accountDecisions(
  party: "creditor" | "debtor",
  candidate: Candidate,
  typedName: string,
): readonly DecisionInput[] {
  const name = typedName.trim() || realNameAmong(candidate.names);
  const names = [...candidate.names];
  const account: DecisionInput = {
    kind: "account-of",
    target: party,
    value: candidate.id === null ? { names } : { id: candidate.id, names },
  };
  return name === undefined ? [account] : [account, { kind: "set-party", target: party, value: { name } }];
}

/** `李明（wxid_aaa）`, as far as the files know the person. */
export function candidateName(candidate: Candidate): string {
  return realNameAmong(candidate.names) ?? candidate.names[0] ?? candidate.id ?? "没有名字的人";
}
