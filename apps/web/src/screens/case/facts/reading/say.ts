import type { DecisionInput, Sha256 } from "@youju/model";

/** What every part of the sheet is handed: the file it is about, and how to say something of it. */
export interface SayProps {
  readonly target: Sha256;
  readonly busy: boolean;
  readonly onSay: (decision: DecisionInput) => Promise<void>;
}
