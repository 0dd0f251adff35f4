import { isApiFailure } from "@youju/api/client";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { assessmentQuery, caseQuery } from "../../data/queries.ts";
import { CasePage } from "./CasePage.tsx";

/**
 * 案件: loads the facts and what follows from them; says so when it takes a moment or fails. What was loaded stays, with
 * all that is typed into it, while the program cannot be reached.
 */
export function CaseScreen() {
  const { caseId } = useParams({ from: "/cases/$caseId" });
  const { asOf } = useSearch({ from: "/cases/$caseId" });
  const detail = useQuery(caseQuery(caseId));
  const assessment = useQuery(assessmentQuery(caseId, asOf));
  const refused = isApiFailure(detail.error) || isApiFailure(assessment.error);
  if (detail.data !== undefined && assessment.data !== undefined && !refused) {
    return <CasePage detail={detail.data} assessment={assessment.data} />;
  }
  const error = detail.error ?? assessment.error;
  const retry = (): void => {
    void detail.refetch();
    void assessment.refetch();
  };
  return (
    <>
      <Header title={detail.data?.title ?? "案件"} />
      <Page>{error === null ? <Waiting>正在从原件算起…</Waiting> : <Failure error={error} retry={retry} />}</Page>
    </>
  );
}
