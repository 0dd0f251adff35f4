import { useState } from "react";
import { Figure } from "../why/Figure.tsx";
import type { CalculationRow, LoanCalculation } from "./calculation.ts";
import s from "./CalculationTable.module.css";

/** On paper all of them stand; on the screen the first are enough to see how it goes. */
const FIRST = 5;

/** A table on the desktop and on paper; on the phone each row becomes lines with labels. The roles keep it a table for both. */
export function CalculationTable({ loans }: { readonly loans: readonly LoanCalculation[] }) {
  const [all, setAll] = useState(false);
  const left = all ? 0 : loans.length - FIRST;
  return (
    <>
      <table className={s.table} role="table" aria-label="利息计算表">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              时段
            </th>
            <th role="columnheader" scope="col">
              天数
            </th>
            <th role="columnheader" scope="col">
              本金
            </th>
            <th role="columnheader" scope="col">
              年利率
            </th>
            <th role="columnheader" scope="col">
              利息
            </th>
          </tr>
        </thead>
        {loans.map((loan, index) => (
          <tbody role="rowgroup" key={loan.loan} className={all || index < FIRST ? "" : s.later}>
            {loans.length === 1 ? null : (
              <tr role="row" className={s.title}>
                <th role="rowheader" scope="rowgroup" colSpan={5}>
                  {loan.title}
                </th>
              </tr>
            )}
            {loan.rows.map((row) =>
              row.payment ? <PaymentLine key={row.pointer} row={row} /> : <InterestLine key={row.pointer} row={row} />,
            )}
            <tr role="row" className={s.total}>
              <th role="rowheader" scope="row">
                还欠
              </th>
              <td role="cell" colSpan={4}>
                {loan.left}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      {left > 0 ? (
        <button type="button" className={s.more} data-print="no" onClick={() => setAll(true)}>
          再看 {left} 笔的计算
        </button>
      ) : null}
    </>
  );
}

function InterestLine({ row }: { readonly row: CalculationRow }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {row.when}
        <span className={s.note}>{row.note}</span>
      </th>
      <td role="cell" data-label="天数">
        {row.days}
      </td>
      <td role="cell" data-label="本金">
        {row.principal}
      </td>
      <td role="cell" data-label="年利率">
        {row.rate}
      </td>
      <td role="cell" data-label="利息">
        {row.interest === null ? null : <Figure at={row.pointer} money={row.interest} />}
      </td>
    </tr>
  );
}

function PaymentLine({ row }: { readonly row: CalculationRow }) {
  return (
    <tr role="row" className={s.payment}>
      <th role="rowheader" scope="row">
        {row.when}
      </th>
      <td role="cell" data-label={row.principal === "" ? undefined : "余本金"} colSpan={2}>
        {row.principal}
      </td>
      <td role="cell" data-label={row.principal === "" ? "超出的" : "抵了"} colSpan={2}>
        <Figure at={row.pointer}>{row.paid}</Figure>
      </td>
    </tr>
  );
}
