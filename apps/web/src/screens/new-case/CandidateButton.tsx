import type { Candidate } from "@youju/api/client";
import { groupedMoney, isZero } from "../../text/money.ts";
import { candidateName } from "./account-decisions.ts";
import s from "./CandidateButton.module.css";

interface Props {
  readonly candidate: Candidate;
  readonly onChoose: () => void;
}

/** One person of the files, with what went between the two. */
export function CandidateButton({ candidate, onChoose }: Props) {
  const facts = [
    isZero(candidate.paidOut) ? "" : `你转出 ${groupedMoney(candidate.paidOut)} 元`,
    isZero(candidate.paidIn) ? "" : `转来 ${groupedMoney(candidate.paidIn)} 元`,
    candidate.messages === 0 ? "" : `${candidate.messages.toLocaleString("zh-CN")} 条消息`,
    candidate.last === null ? "" : `最近 ${candidate.last.slice(0, 10)}`,
  ].filter((fact) => fact !== "");
  const shown = candidateName(candidate);
  const otherNames = candidate.names.filter((name) => name !== shown).join("、");
  return (
    <button type="button" className={s.candidate} onClick={onChoose}>
      <span className={s.name}>
        {shown}
        {otherNames === "" ? null : <small>又名 {otherNames}</small>}
      </span>
      <span className={s.facts}>{facts.join(" · ")}</span>
      <span className={s.found}>{candidate.foundIn}</span>
    </button>
  );
}
