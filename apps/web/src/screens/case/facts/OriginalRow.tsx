import type { CaseDetail } from "@youju/api/client";
import { type Assessment, isChat } from "@youju/model";
import { useState } from "react";
import { Answer } from "../../../components/Answer.tsx";
import { Failure } from "../../../components/Failure.tsx";
import { Problems } from "../../../components/Problems.tsx";
import { useRemoveOriginal } from "../../../data/queries.ts";
import { periodText } from "../../../text/dates.ts";
import { kindName, recordCountText } from "../../../text/original-kinds.ts";
import { useCaseView } from "../case-view.ts";
import { OwnSide } from "./OwnSide.tsx";
import { ReadingSheet } from "./reading/ReadingSheet.tsx";
import s from "./OriginalRow.module.css";

type CaseOriginal = CaseDetail["originals"][number];

export function OriginalRow({ original }: { readonly original: CaseOriginal }) {
  const { id, assessment, decisions, decide, deciding } = useCaseView();
  const remove = useRemoveOriginal(id);
  const [asking, setAsking] = useState(false);
  const [amiss, setAmiss] = useState(false);
  const { reading, path, sha256 } = original;
  const kept = decisions.find((decision) => decision.kind === "original-kept" && decision.target === sha256);
  // What the case has settled meanwhile, such as whose chat it is, is no problem any more.
  const problems = assessment.originals.find((one) => one.sha256 === sha256)?.problems ?? reading?.problems ?? [];
  const untold = problems.some(({ code }) => code === "chat-owner-unknown");
  const receipt = assessment.receipts.find((one) => one.original === sha256);
  return (
    <li className={s.row}>
      <div className={s.names}>
        <p className={s.path}>{path}</p>
        <p className={s.facts}>{[...exhibitOf(assessment, sha256), factsOf(original)].join(" · ")}</p>
        <p className={s.hash} title={`SHA-256 ${sha256}`}>
          SHA-256 {sha256.slice(0, 16)}…
        </p>
      </div>
      <div className={s.buttons}>
        {reading === null || !isChat(reading.kind) ? null : kept === undefined ? (
          <Answer
            disabled={deciding}
            about={path}
            onClick={() => decide([{ kind: "original-kept", target: sha256, value: "phone" }])}
          >
            手机和原消息还在
          </Answer>
        ) : (
          <span className={s.kept}>手机和原消息还在 ✓</span>
        )}
        {reading?.kind === "zip" ? null : (
          <Answer about={path} onClick={() => setAmiss(true)}>
            读得不对？
          </Answer>
        )}
        {asking ? (
          <>
            <span className={s.ask}>移除它，从它读出的记录也一起去掉。</span>
            <Answer about={path} disabled={remove.isPending} onClick={() => remove.mutate(sha256)}>
              确定移除
            </Answer>
            <Answer onClick={() => setAsking(false)}>不了</Answer>
          </>
        ) : (
          <Answer about={path} onClick={() => setAsking(true)}>
            移除
          </Answer>
        )}
      </div>
      {untold && reading !== null ? <OwnSide path={path} chats={reading.chats} /> : null}
      {receipt === undefined ? null : (
        <p className={s.receipt}>
          {receipt.text}
          <br />
          {receipt.mend}
        </p>
      )}
      {problems.length === 0 ? null : (
        <details className={s.problems}>
          <summary>{problems.length} 处没读进来，其余都在</summary>
          <Problems problems={problems} />
        </details>
      )}
      {amiss ? <ReadingSheet original={original} onClose={() => setAmiss(false)} /> : null}
      {remove.isError ? <Failure error={remove.error} /> : null}
    </li>
  );
}

/** Its number in the list of evidence, where it has one. */
const exhibitOf = ({ exhibits }: Assessment, sha256: string): string[] =>
  exhibits.listed.filter((exhibit) => exhibit.original === sha256).map(({ no }) => `证据${no}`);

function factsOf({ reading }: CaseOriginal): string {
  if (reading === null) return "还没有读";
  const { kind, period, records } = reading;
  return [
    kindName(kind),
    period === undefined ? "" : periodText(period),
    records === 0 ? "" : recordCountText(kind, records),
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}
