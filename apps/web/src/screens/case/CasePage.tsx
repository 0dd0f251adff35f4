import { Button } from "@mantine/core";
import type { CaseDetail } from "@youju/api/client";
import type { Assessment } from "@youju/model";
import { useState } from "react";
import { Header } from "../../components/Header.tsx";
import { CaseContext } from "./case-view.ts";
import s from "./CasePage.module.css";
import { ChainGrid } from "./chain/ChainGrid.tsx";
import { CheckListPart } from "./checklist/CheckListPart.tsx";
import { DatesSheet } from "./DatesSheet.tsx";
import { DecideStatus } from "./DecideStatus.tsx";
import { Exhibits } from "./exhibits/Exhibits.tsx";
import { Decisions } from "./facts/Decisions.tsx";
import { Manage } from "./facts/Manage.tsx";
import { Originals } from "./facts/Originals.tsx";
import { Journey } from "./Journey.tsx";
import { Limits } from "./limits/Limits.tsx";
import { Roads } from "./limits/Roads.tsx";
import { Loans } from "./loans/Loans.tsx";
import { Seals } from "./seal/Seals.tsx";
import { NextBox } from "./sum/NextBox.tsx";
import { SumCard } from "./sum/SumCard.tsx";
import { Warnings } from "./sum/Warnings.tsx";
import { Calculation } from "./table/Calculation.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { useCaseState } from "./use-case-view.ts";
import { WhyPanel } from "./why/WhyPanel.tsx";

interface Props {
  readonly detail: CaseDetail;
  readonly assessment: Assessment;
}

export function CasePage({ detail, assessment }: Props) {
  const { view, error, last, dismiss } = useCaseState(detail, assessment);
  const [dates, setDates] = useState(false);
  const sub = `${detail.originals.length} 份原件 · ${detail.records.toLocaleString("zh-CN")} 条记录`;
  return (
    <CaseContext value={view}>
      <Header title={detail.title} sub={sub}>
        <Button variant="default" size="sm" className={s.date} onClick={() => setDates(true)}>
          算到 {assessment.asOf}
        </Button>
      </Header>
      <div className={s.shell}>
        <Journey />
        <main id="main" tabIndex={-1} className={s.main}>
          <SumCard />
          <NextBox />
          <Warnings />
          <Loans />
          <ChainGrid />
          <CheckListPart />
          <Calculation />
          <Timeline />
          <Limits />
          <Roads />
          <Exhibits />
          <Originals />
          <Seals />
          <Decisions />
          <Manage />
          <p className={s.foot} data-print="no">
            有据帮你算清和理清，不替代律师意见。所有文件只在你的电脑里。
          </p>
        </main>
        <WhyPanel />
      </div>
      {dates ? <DatesSheet onClose={() => setDates(false)} /> : null}
      <DecideStatus
        busy={view.deciding}
        error={error}
        last={last}
        onUndo={(made) => view.decide(made.map(({ id }) => ({ kind: "undo", target: id })))}
        onClose={dismiss}
      />
    </CaseContext>
  );
}
