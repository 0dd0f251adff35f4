import { type ChainElement, GRADES, gradeWords } from "@youju/model";
import { Button } from "@mantine/core";
import { useState } from "react";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import { Section } from "../../../components/Section.tsx";
import { useCaseView } from "../case-view.ts";
import { PartiesSheet } from "../facts/PartiesSheet.tsx";
import { Figure } from "../why/Figure.tsx";
import { ChainCell } from "./ChainCell.tsx";
import s from "./ChainGrid.module.css";

/** 证据链: eight things to prove, each with its grade in a word; the weakest that is needed is outlined. */
export function ChainGrid() {
  const { assessment, detail, decisions } = useCaseView();
  const { chain } = assessment;
  const [parties, setParties] = useState(false);
  const kept = decisions.some((decision) => decision.kind === "original-kept");
  const chats = detail.originals.some(
    (original) => original.reading?.kind !== undefined && original.reading.chats.length > 0,
  );
  const weakest = weakestOf(chain.elements);
  const without = (chain.without ?? []).filter((one) => one.grade !== chain.grade);
  return (
    <Section
      id="chain"
      title="证据链"
      note={
        <>
          最弱一环决定强弱：<Figure at="/chain/grade">{gradeWords[chain.grade]}</Figure>
          {chain.reachable === chain.grade ? "" : `，补一补能到${gradeWords[chain.reachable]}`}
          {chats ? (kept ? " · 手机和原消息还在 ✓" : "") : ""}
        </>
      }
    >
      <ul className={s.grid}>
        {chain.elements.map((element, index) => (
          <li key={element.id}>
            <ChainCell element={element} index={index} weakest={element.id === weakest} />
          </li>
        ))}
      </ul>
      {without.length === 0 ? null : (
        <p className={s.note}>
          {without.map(({ loan, grade }) => {
            const found = assessment.loans.find((one) => one.id === loan);
            return (
              <span key={loan}>
                不算 {found?.date ?? loan} 那笔：
                <GradeBadge grade={grade} />{" "}
              </span>
            );
          })}
        </p>
      )}
      {chain.filing.ok ? null : (
        <div className={s.filing}>
          <h3 className={s.filingTitle}>现在去立案，还缺</h3>
          <ul>
            {chain.filing.missing.map((gap) => (
              <li key={gap.id}>
                {gap.text} <span className={s.mend}>{gap.mend}</span>
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={() => setParties(true)}>
            补双方的资料
          </Button>
        </div>
      )}
      {parties ? <PartiesSheet onClose={() => setParties(false)} /> : null}
    </Section>
  );
}

/** The first of the lowest grade among those needed; none where all needed are strong. */
function weakestOf(elements: readonly ChainElement[]): ChainElement["id"] | undefined {
  const needed = elements.filter((element) => element.needed && element.grade !== "strong");
  return needed.toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))[0]?.id;
}
