import { setAsideWords } from "@youju/model";
import { Answer } from "../../../components/Answer.tsx";
import { Few } from "../../../components/Few.tsx";
import { Money } from "../../../components/Money.tsx";
import { useCaseView } from "../case-view.ts";
import s from "./SetAsideList.module.css";

/** Payments between the two that do not count, each with why, and a way to say otherwise. */
export function SetAsideList() {
  const { assessment, decide, deciding } = useCaseView();
  const { setAside } = assessment;
  return (
    <details className={s.aside}>
      <summary>没算进去的 {setAside.length} 笔</summary>
      <Few items={setAside} first={20} more={(left) => `再看 ${left} 笔`}>
        {(shown) => (
          <ul>
            {shown.map((payment) => {
              const about = `${payment.at?.slice(0, 10) ?? ""} 的 ${payment.amount ?? "未写明"} 元`;
              return (
                <li key={payment.record} className={s.row}>
                  <span>
                    {payment.at?.slice(0, 10) ?? "没有日期"} {payment.direction === "out" ? "转出" : "收到"}{" "}
                    {payment.amount === null ? "没写金额" : <Money value={payment.amount} />}
                  </span>
                  <span className={s.why}>{setAsideWords[payment.why]}</span>
                  {payment.why === "returned" || payment.why === "expired" || payment.amount === null ? null : (
                    <Answer
                      about={about}
                      disabled={deciding}
                      onClick={() =>
                        decide([{ kind: payment.direction === "out" ? "loan" : "repayment", target: payment.record }])
                      }
                    >
                      {payment.direction === "out" ? "其实是借款" : "其实是还款"}
                    </Answer>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Few>
    </details>
  );
}
