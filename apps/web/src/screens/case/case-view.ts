/** What every part of the case page needs: the facts, what follows from them, and the ways to change either. */
import type { CaseDetail } from "@youju/api/client";
import type { Assessment, CaseId, Decision, DecisionInput, Pointer } from "@youju/model";
import { createContext, useContext } from "react";

export interface CaseView {
  readonly id: CaseId;
  readonly detail: CaseDetail;
  readonly assessment: Assessment;
  /** The decisions that stand, in order. */
  readonly decisions: readonly Decision[];
  /** The figure whose 凭什么 is open. */
  readonly why: Pointer | undefined;
  readonly openWhy: (pointer: Pointer) => void;
  readonly closeWhy: () => void;
  /** Sends decisions; what goes wrong is said at the foot of the page. */
  readonly decide: (decisions: readonly DecisionInput[]) => void;
  /** Sends decisions for a form that stays open until they stand: gives what went wrong, or undefined. */
  readonly send: (decisions: readonly DecisionInput[]) => Promise<unknown>;
  readonly deciding: boolean;
}

export const CaseContext = createContext<CaseView | null>(null);

export function useCaseView(): CaseView {
  const view = useContext(CaseContext);
  if (view === null) throw new Error("a part of the case page stands outside of it");
  return view;
}
