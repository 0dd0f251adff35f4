/** 固化: asking for the seals of a case, making one, and asking again for stamps that wait. */
import { getCustody, listSeals, retrySeals, sealCase } from "@youju/api/client";
import type { CaseId, Sha256 } from "@youju/model";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export const sealsQuery = (id: CaseId) =>
  queryOptions({ queryKey: ["case", id, "seals"], queryFn: () => listSeals(id) });

/** Its bytes are hashed again each time that somebody looks. */
export const custodyQuery = (id: CaseId, original: Sha256) =>
  queryOptions({
    queryKey: ["case", id, "custody", original],
    queryFn: () => getCustody(id, original),
    staleTime: 0,
    gcTime: 0,
  });

export function useSealing(id: CaseId) {
  const client = useQueryClient();
  const onSettled = (): Promise<void> => client.invalidateQueries({ queryKey: ["case", id, "seals"] });
  const seal = useMutation({ mutationFn: () => sealCase(id), onSettled });
  const retry = useMutation({ mutationFn: () => retrySeals(id), onSettled });
  return { seal, retry };
}
