import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { Money } from "../../../components/Money.tsx";
import { Section } from "../../../components/Section.tsx";
import { citedIn } from "../../../text/laws.ts";
import { useCaseView } from "../case-view.ts";
import { calculationOf, calculationText, calculationTsv } from "./calculation.ts";
import { CalculationTable } from "./CalculationTable.tsx";
import s from "./Calculation.module.css";
import { PrintHead } from "./PrintHead.tsx";

/** 怎么算出来的: every row can be checked with a pocket calculator; copied or printed as it stands. */
export function Calculation() {
  const { assessment } = useCaseView();
  const loans = useMemo(() => calculationOf(assessment), [assessment]);
  const [copied, setCopied] = useState("");
  if (loans.length === 0) return null;
  const copy = (text: string, done: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(done),
      () => setCopied("浏览器不让复制，请改用打印，或选中表格自己复制。"),
    );
  };
  const { alternatives } = assessment.claim;
  return (
    <Section id="calculation" title="怎么算出来的" note="每一行都能照着算" print>
      <PrintHead />
      <div className={s.card}>
        <CalculationTable loans={loans} />
      </div>
      {alternatives.length === 0 ? null : (
        <details className={s.others} data-print="no">
          <summary>换一种算法</summary>
          <ul>
            {alternatives.map((other) => (
              <li key={other.id}>
                {other.text}合计 <Money value={other.total} /> 元（{citedIn(other.basis)}）。
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={s.buttons} data-print="no">
        <Button variant="default" onClick={() => copy(calculationTsv(loans), "表格已复制，可以粘到 Excel 或 WPS。")}>
          复制表格
        </Button>
        <Button variant="default" onClick={() => copy(calculationText(assessment, loans), "文字已复制。")}>
          复制文字
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          打印
        </Button>
        <span role="status" className={s.copied}>
          {copied}
        </span>
      </div>
    </Section>
  );
}
