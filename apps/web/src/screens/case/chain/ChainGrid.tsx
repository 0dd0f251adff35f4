import { type ChainElement, GRADES, gradeWords } from "@youju/model";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Few } from "../../../components/Few.tsx";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import { Section } from "../../../components/Section.tsx";
import { loanName } from "../../../text/loans.ts";
import { useCaseView } from "../case-view.ts";
import { PartiesSheet } from "../facts/PartiesSheet.tsx";
import { Figure } from "../why/Figure.tsx";
import { ChainCell } from "./ChainCell.tsx";
import s from "./ChainGrid.module.css";
import { Proving } from "./Proving.tsx";

/** 证据链: eight things to prove, each with its grade in a word; the weakest that is needed is outlined. */
export function ChainGrid() {
  const { assessment } = useCaseView();
  const { chain } = assessment;
  const [parties, setParties] = useState(false);
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
        </>
      }
    >
      <ul className={s.grid}>
        {neededFirst(chain.elements).map(({ element, index }) => (
          <li key={element.id}>
            <ChainCell element={element} index={index} weakest={element.id === weakest} />
          </li>
        ))}
      </ul>
      {without.length === 0 ? null : (
        <Few items={without} first={4} more={(left) => `再看 ${left} 笔`}>
          {(shown) => (
            <ul className={s.without}>
              {shown.map(({ loan, grade }) => (
                <li key={loan}>
                  不算 {loanName(assessment, loan)}：
                  <GradeBadge grade={grade} />
                </li>
              ))}
            </ul>
          )}
        </Few>
      )}
      <Proving />
      {chain.filing.ok ? null : (
        <details className={s.filing}>
          <summary className={s.filingTitle}>现在去立案，还缺 {chain.filing.missing.length} 样</summary>
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
        </details>
      )}
      {parties ? <PartiesSheet onClose={() => setParties(false)} /> : null}
    </Section>
  );
}

/** What must be proven comes first; each keeps its place in the assessment, which its figure is called by. */
function neededFirst(elements: readonly ChainElement[]) {
  const placed = elements.map((element, index) => ({ element, index }));
  return [...placed.filter(({ element }) => element.needed), ...placed.filter(({ element }) => !element.needed)];
}

/** The first of the lowest grade among those needed; none where all needed are strong. */
function weakestOf(elements: readonly ChainElement[]): ChainElement["id"] | undefined {
  const needed = elements.filter((element) => element.needed && element.grade !== "strong");
  return needed.toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))[0]?.id;
}
