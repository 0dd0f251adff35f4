import type { Candidate } from "@youju/api/client";
import type { CaseId, DecisionInput } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Failure } from "../../components/Failure.tsx";
import { Problems } from "../../components/Problems.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { caseQuery, peopleQuery, useDecide } from "../../data/queries.ts";
import { accountDecisions } from "./account-decisions.ts";
import { OwnerQuestion } from "./OwnerQuestion.tsx";
import { DebtorQuestion } from "./DebtorQuestion.tsx";

interface Props {
  readonly caseId: CaseId;
  /** A file still waits for its password: nothing is said of people that may be in it. */
  readonly quiet: boolean;
}

/** The two questions before the first figure, each answered by one touch. What was answered before is not asked again. */
export function Questions({ caseId, quiet }: Props) {
  const people = useQuery(peopleQuery(caseId));
  const decide = useDecide(caseId);
  const navigate = useNavigate();
  const detail = useQuery(caseQuery(caseId));
  const [owner, setOwner] = useState<{ readonly key: string; readonly decisions: readonly DecisionInput[] } | null>(
    null,
  );
  const ownDecisions = owner?.decisions ?? [];

  const said = (party: "creditor" | "debtor"): boolean =>
    detail.data?.decisions.some((decision) => decision.kind === "account-of" && decision.target === party) ?? false;
  const known = said("debtor");
  const toCase = (): void => void navigate({ to: "/cases/$caseId", params: { caseId }, replace: true });
  useEffect(() => {
    if (known && !decide.isPending) toCase();
  });

  if (people.isPending || detail.isPending) return <Waiting>正在看文件里都有谁…</Waiting>;
  if (people.isError) return <Failure error={people.error} retry={() => void people.refetch()} />;
  const { owners, others } = people.data;
  if (owners.length === 0 && others.length === 0) return quiet ? null : <Problems problems={[nobody]} />;
  if (decide.isPending || known) return <Waiting>正在算…</Waiting>;

  const answered = owner !== null || owners.length === 0 || said("creditor");
  const answerDebtor = (candidate: Candidate, name: string): void =>
    decide.mutate([...ownDecisions, ...accountDecisions("debtor", candidate, name)], { onSuccess: toCase });
  const notAmongThem = (name: string): void => {
    const named: readonly DecisionInput[] =
      name.trim() === "" ? [] : [{ kind: "set-party", target: "debtor", value: { name: name.trim() } }];
    const all = [...ownDecisions, ...named];
    if (all.length === 0) toCase();
    else decide.mutate(all, { onSuccess: toCase });
  };
  return (
    <>
      {answered ? (
        <DebtorQuestion
          candidates={others.filter(({ key }) => key !== owner?.key)}
          onAnswer={answerDebtor}
          onNone={notAmongThem}
        />
      ) : (
        <OwnerQuestion
          owners={owners}
          onAnswer={(candidate, name) =>
            setOwner({ key: candidate.key, decisions: accountDecisions("creditor", candidate, name) })
          }
        />
      )}
      {decide.isError ? <Failure error={decide.error} /> : null}
    </>
  );
}

const nobody = {
  where: "",
  text: "这些文件里还没有读到人和钱。",
  mend: "放进微信支付的账单（CSV、XLSX 或它发来的压缩包），或聊天工具导出的记录（JSON）。",
};
