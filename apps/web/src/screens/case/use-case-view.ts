import type { CaseDetail } from "@youju/api/client";
import { type Assessment, type Decision, type DecisionInput, type Pointer, standingDecisions } from "@youju/model";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useDecide } from "../../data/queries.ts";
import type { CaseView } from "./case-view.ts";

export interface CaseState {
  readonly view: CaseView;
  readonly error: unknown;
  readonly last: Decision | null;
  readonly dismiss: () => void;
}

/** Ties the page's address (which figure is open) and the person's answers to what is shown. */
export function useCaseState(detail: CaseDetail, assessment: Assessment): CaseState {
  const { why } = useSearch({ from: "/cases/$caseId" });
  const navigate = useNavigate({ from: "/cases/$caseId" });
  const { mutate, isPending, error, reset } = useDecide(detail.id);
  const [last, setLast] = useState<Decision | null>(null);

  const openWhy = useCallback(
    (pointer: Pointer) =>
      void navigate({ search: (search) => ({ ...search, why: pointer }), resetScroll: false, replace: true }),
    [navigate],
  );
  const closeWhy = useCallback(() => {
    void navigate({ search: ({ why: _, ...search }) => search, resetScroll: false, replace: true });
    if (why !== undefined)
      document.querySelector<HTMLElement>(`main [data-figure="${CSS.escape(why)}"]`)?.focus({ preventScroll: true });
  }, [navigate, why]);
  const decide = useCallback(
    (decisions: readonly DecisionInput[]) => mutate(decisions, { onSuccess: (made) => setLast(made.at(-1) ?? null) }),
    [mutate],
  );
  const decisions = useMemo(() => standingDecisions(detail.decisions), [detail.decisions]);
  const view = useMemo(
    (): CaseView => ({
      id: detail.id,
      detail,
      assessment,
      decisions,
      why,
      openWhy,
      closeWhy,
      decide,
      deciding: isPending,
    }),
    [detail, assessment, decisions, why, openWhy, closeWhy, decide, isPending],
  );
  const dismiss = (): void => {
    reset();
    setLast(null);
  };
  return { view, error, last, dismiss };
}
