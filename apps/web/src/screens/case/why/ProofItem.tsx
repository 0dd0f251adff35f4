import type { Proof } from "@youju/model";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import s from "./ProofItem.module.css";
import { SourceLines } from "./SourceLines.tsx";

const FIRST = 2;

export function ProofItem({ proof }: { readonly proof: Proof }) {
  const more = proof.records.length - FIRST;
  return (
    <li className={s.proof}>
      <p className={s.text}>
        <GradeBadge grade={proof.grade} /> {proof.text}
      </p>
      {proof.records.slice(0, FIRST).map((record) => (
        <SourceLines key={record} record={record} />
      ))}
      {more > 0 ? <p className={s.more}>还有 {more} 行</p> : null}
    </li>
  );
}
