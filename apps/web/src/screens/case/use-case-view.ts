import type { CaseDetail } from "@youju/api/client";
import { type Assessment, type Decision, type DecisionInput, type Pointer, standingDecisions } from "@youju/model";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useDecide } from "../../data/queries.ts";
import type { CaseView } from "./case-view.ts";

export interface CaseState {
  readonly view: CaseView;
  readonly error: unknown;
  readonly last: readonly Decision[];
  readonly dismiss: () => void;
}

/** Ties the page's address (which figure is open) and the person's answers to what is shown. */
export function useCaseState(detail: CaseDetail, assessment: Assessment): CaseState {
  const { why } = useSearch({ from: "/cases/$caseId" });
  const navigate = useNavigate({ from: "/cases/$caseId" });
  const { mutateAsync, isPending } = useDecide(detail.id);
  const [last, setLast] = useState<readonly Decision[]>([]);
  const [error, setError] = useState<unknown>(undefined);

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
  const send = useCallback(
    (decisions: readonly DecisionInput[]): Promise<unknown> => {
      setError(undefined);
      return mutateAsync(decisions).then(
        (made) => setLast(made),
        (failure: unknown) => failure,
      );
    },
    [mutateAsync],
  );
  const decide = useCallback((decisions: readonly DecisionInput[]) => void send(decisions).then(setError), [send]);
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
      send,
      deciding: isPending,
    }),
    [detail, assessment, decisions, why, openWhy, closeWhy, decide, send, isPending],
  );
  const dismiss = (): void => {
    setError(undefined);
    setLast([]);
  };
  return { view, error, last, dismiss };
}
