import type { Pointer } from "@youju/model";
import { useState } from "react";
import { Few } from "../../../components/Few.tsx";
import { useCaseView } from "../case-view.ts";
import { ElementDetail } from "./ElementDetail.tsx";
import { gather, reasonAt } from "./gather.ts";
import { Inputs } from "./Inputs.tsx";
import { LawArticles } from "./LawArticles.tsx";
import { elementAt } from "./element-at.ts";
import { pointerTitle } from "./pointer.ts";
import { SaidByYou } from "./SaidByYou.tsx";
import { SourceLines } from "./SourceLines.tsx";
import s from "./Why.module.css";

const FIRST = 2;

/** The arithmetic, the lines of the originals in their context, what the person said, and the articles. */
export function Why({ pointer }: { readonly pointer: Pointer }) {
  const { assessment } = useCaseView();
  const [all, setAll] = useState(false);
  const element = elementAt(assessment, pointer);
  if (element !== undefined) return <ElementDetail element={element} />;
  const reason = reasonAt(assessment, pointer);
  if (reason === undefined) return <p className={s.none}>这里没有记下缘由。</p>;
  const found = gather(assessment, reason);
  const { of } = pointerTitle(assessment, pointer);
  const shown = all ? found.records : found.records.slice(0, FIRST);
  return (
    <div className={s.why}>
      {of === "" ? null : <p className={s.of}>{of}</p>}
      {found.formula === null ? null : <p className={s.formula}>{found.formula}</p>}
      {found.texts.map((text) => (
        <p key={text} className={s.text}>
          {text}
        </p>
      ))}
      <Inputs inputs={found.inputs} />
      {shown.map((record) => (
        <SourceLines key={record} record={record} />
      ))}
      {shown.length < found.records.length ? (
        <button type="button" className={s.more} onClick={() => setAll(true)}>
          再看 {found.records.length - shown.length} 行原件
        </button>
      ) : null}
      <SaidByYou decisions={found.decisions} stated={found.stated} />
      <LawArticles basis={found.basis} />
      <Few items={found.policies} first={1} more={(left) => `再看 ${left} 条口径`}>
        {(policies) =>
          policies.map((text) => (
            <p key={text} className={s.policy}>
              本产品的口径：{text}
            </p>
          ))
        }
      </Few>
    </div>
  );
}
