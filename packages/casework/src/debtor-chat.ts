/** The chat from which a person marks words: the one with the debtor. */
import type { CaseFile, Message } from "@youju/model";
import { standingDecisions } from "@youju/model";
import { accountsOf } from "./accounts.ts";
import { partyOf } from "./parties.ts";
import { personsOf } from "./persons.ts";
import { paymentsOf } from "./payments/index.ts";
import { withSides } from "./sides.ts";
import { chatIdOf, survey } from "./survey.ts";

/** Whether a message stands in a chat with the debtor; every message does while nobody knows which chat is his. */
export function debtorChat(given: CaseFile): (message: Message) => boolean {
  const { file: caseFile } = withSides(given);
  const decisions = standingDecisions(caseFile.facts.decisions ?? []);
  const parties = {
    creditor: partyOf(caseFile.facts, decisions, "creditor"),
    debtor: partyOf(caseFile.facts, decisions, "debtor"),
  };
  const looked = survey(caseFile, new Set());
  const persons = personsOf(caseFile, looked);
  const { chats } = paymentsOf(looked, persons, accountsOf(caseFile, looked, persons, parties, decisions));
  return (message) => chats.size === 0 || chats.has(chatIdOf(message));
}
