import { NativeSelect } from "@mantine/core";
import type { AssessedRepayment } from "@youju/model";
import { useState } from "react";
import { Check } from "../../../components/Check.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { loanName } from "../../../text/loans.ts";
import { groupedMoney } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import s from "./PaysSheet.module.css";

interface Props {
  readonly repayment: AssessedRepayment;
  readonly onClose: () => void;
}

/** What a payment was for: which loan he named, and whether it pays principal first. */
export function PaysSheet({ repayment, onClose }: Props) {
  const { assessment, send } = useCaseView();
  const [loan, setLoan] = useState(repayment.loan ?? "");
  const [principal, setPrincipal] = useState(repayment.for === "principal");
  const [agreed, setAgreed] = useState(repayment.agreed);
  const submit = (): Promise<unknown> =>
    send([
      {
        kind: "pays-loan",
        target: repayment.id,
        value: {
          loan: loan === "" ? null : loan,
          ...(principal ? { for: "principal" as const, agreed } : { agreed: false }),
        },
      },
    ]);
  const choices = assessment.loans.map((one) => ({ value: one.id, label: loanName(assessment, one.id) }));
  return (
    <SheetForm
      title={`${repayment.date} 还的 ${groupedMoney(repayment.amount)} 元`}
      submit="就这样"
      ready
      onSubmit={submit}
      onClose={onClose}
    >
      {choices.length < 2 ? null : (
        <NativeSelect
          label="他说还的是哪一笔"
          description="只有他自己指明了才选；没说，就按法律规定的顺序抵。"
          value={loan}
          onChange={(event) => setLoan(event.currentTarget.value)}
          data={[{ value: "", label: "他没说" }, ...choices]}
        />
      )}
      <div>
        <p className={s.note}>没有约定的，还的钱先抵利息，再抵本金。</p>
        <Check label="他说这是先还本金" checked={principal} onChange={setPrincipal} />
        {principal ? <Check label="我同意了（不同意就先抵利息）" checked={agreed} onChange={setAgreed} /> : null}
      </div>
    </SheetForm>
  );
}
