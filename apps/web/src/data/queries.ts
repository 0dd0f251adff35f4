/** What the screens ask the server for, and under which key it is remembered. */
import {
  createExample,
  decide,
  deleteCase,
  getAssessment,
  getCase,
  getMessages,
  getPeople,
  getSource,
  isApiFailure,
  listCases,
  listExamples,
  type MessageQuery,
  previewOriginal,
  removeOriginal,
} from "@youju/api/client";
import type { CalendarDate, CaseId, Decision, DecisionInput, RecordId, Sha256 } from "@youju/model";
import { keepPreviousData, QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

/** A refusal stays a refusal; only a request that did not arrive is worth a second try. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => !isApiFailure(error) && count < 1, staleTime: 5_000 } },
});

export const casesQuery = queryOptions({ queryKey: ["cases"], queryFn: () => listCases() });

export const examplesQuery = queryOptions({
  queryKey: ["examples"],
  queryFn: () => listExamples(),
  staleTime: Infinity,
});

export const caseQuery = (id: CaseId) => queryOptions({ queryKey: ["case", id, "detail"], queryFn: () => getCase(id) });

export const assessmentQuery = (id: CaseId, asOf: CalendarDate | undefined) =>
  queryOptions({
    queryKey: ["case", id, "assessment", asOf ?? "today"],
    queryFn: () => getAssessment(id, asOf === undefined ? { why: true } : { asOf, why: true }),
    placeholderData: keepPreviousData,
  });

export const peopleQuery = (id: CaseId) =>
  queryOptions({ queryKey: ["case", id, "people"], queryFn: () => getPeople(id) });

export const previewQuery = (id: CaseId, original: Sha256) =>
  queryOptions({ queryKey: ["case", id, "preview", original], queryFn: () => previewOriginal(id, original) });

export const sourceQuery = (id: CaseId, record: RecordId, around: number) =>
  queryOptions({
    queryKey: ["case", id, "source", record, around],
    queryFn: () => getSource(id, record, around),
    staleTime: Infinity,
  });

export const messagesQuery = (id: CaseId, query: MessageQuery) =>
  queryOptions({
    queryKey: ["case", id, "messages", query],
    queryFn: () => getMessages(id, query),
    placeholderData: keepPreviousData,
  });

/** Sends decisions one after the other, then has everything derived from them asked for again. */
export function useDecide(id: CaseId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (decisions: readonly DecisionInput[]) => {
      const made: Decision[] = [];
      for (const decision of decisions) made.push(await decide(id, decision));
      return made;
    },
    onSettled: () => refresh(client, id),
  });
}

export function useDeleteCase(id: CaseId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteCase(id),
    onSuccess: () => {
      client.removeQueries({ queryKey: ["case", id] });
      return client.invalidateQueries({ queryKey: ["cases"] });
    },
  });
}

export function useRemoveOriginal(id: CaseId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sha256: Sha256) => removeOriginal(id, sha256),
    onSettled: () => refresh(client, id),
  });
}

export function useCreateExample() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => createExample(name),
    onSuccess: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
}

/** After facts of a case changed. */
export async function refresh(client: QueryClient, id: CaseId): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["case", id] }),
    client.invalidateQueries({ queryKey: ["cases"] }),
  ]);
}
