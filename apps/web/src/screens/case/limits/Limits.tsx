import { interruptionWords, recordId } from "@youju/model";
import { useState } from "react";
import { Few } from "../../../components/Few.tsx";
import { Section } from "../../../components/Section.tsx";
import { daysLeftText } from "../../../text/dates.ts";
import { isZero } from "../../../text/money.ts";
import { loanName } from "../../../text/loans.ts";
import { useCaseView } from "../case-view.ts";
import { Figure } from "../why/Figure.tsx";
import { SourceLines } from "../why/SourceLines.tsx";
import s from "./Limits.module.css";

/** 期限: until when he can be sued, and what made the time begin anew. */
export function Limits() {
  const { assessment } = useCaseView();
  const { claim, limitation, asOf } = assessment;
  const { expiresOn, safeUntil, startsOn, interruptions, byLoan } = limitation;
  return (
    <Section id="limits" title="期限" note="过了诉讼时效，他可以拿这个拒绝还">
      <div className={s.card}>
        {expiresOn === null ? (
          <p>
            {isZero(claim.total) ? "现在没有欠着的钱，不用算。" : "还没开始算：没有到期，也没有催过。"}{" "}
            <Figure at="/limitation/startsOn">凭什么</Figure>
          </p>
        ) : (
          <dl className={s.dates}>
            {startsOn === null ? null : (
              <div>
                <dt>从哪天起算</dt>
                <dd>
                  <Figure at="/limitation/startsOn">{startsOn}</Figure>
                </dd>
              </div>
            )}
            <div>
              <dt>诉讼时效到</dt>
              <dd className={limitation.expired ? s.lost : ""}>
                <Figure at="/limitation/expiresOn">{expiresOn}</Figure> <small>{daysLeftText(asOf, expiresOn)}</small>
              </dd>
            </div>
            {safeUntil === null || safeUntil === expiresOn ? null : (
              <div>
                <dt>稳妥起见不晚于</dt>
                <dd>
                  <Figure at="/limitation/safeUntil">{safeUntil}</Figure>
                </dd>
              </div>
            )}
          </dl>
        )}
        {byLoan.length < 2 ? null : (
          <Few items={byLoan} first={4} more={(left) => `再看 ${left} 笔`}>
            {(shown) => (
              <ul className={s.byLoan}>
                {shown.map((one) => (
                  <li key={one.loan}>
                    {loanName(assessment, one.loan)}：{one.expiresOn === null ? "还没开始算" : `到 ${one.expiresOn}`}
                    {one.expired ? "，已过" : ""}
                  </li>
                ))}
              </ul>
            )}
          </Few>
        )}
        {interruptions.length === 0 ? null : <Interruptions />}
      </div>
    </Section>
  );
}

function Interruptions() {
  const { interruptions } = useCaseView().assessment.limitation;
  const [open, setOpen] = useState<number | null>(null);
  return (
    <>
      <h3 className={s.title}>重新起算过</h3>
      <ul>
        {interruptions.map((one, index) => (
          <li key={index} className={s.row}>
            <span className={s.on}>{one.on}</span>
            <span>
              {interruptionWords[one.kind]}
              {one.text === "" ? "" : `：${one.text}`}
            </span>
            {one.source === null ? null : (
              <button
                type="button"
                className={s.open}
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                {open === index ? "收起" : "看原件"}
              </button>
            )}
            {open === index && one.source !== null ? (
              <div className={s.source}>
                <SourceLines record={recordId(one.source)} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
