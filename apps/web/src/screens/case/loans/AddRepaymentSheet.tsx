import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { DateField } from "../../../components/DateField.tsx";
import { MoneyField } from "../../../components/MoneyField.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField, today } from "../../../text/dates.ts";
import { typedMoney } from "../../../text/fields.ts";
import { loanName } from "../../../text/loans.ts";
import { useCaseView } from "../case-view.ts";

/** A repayment that stands in no file. */
export function AddRepaymentSheet({ onClose }: { readonly onClose: () => void }) {
  const { assessment, send } = useCaseView();
  const [date, setDate] = useState("");
  const [amount, setAmount] = useState("");
  const [loan, setLoan] = useState("");
  const [day, sum] = [dateOfField(date), typedMoney(amount)];
  const submit = async (): Promise<unknown> => {
    if (day === undefined || sum.value === undefined) return undefined;
    return send([{ kind: "add-repayment", value: { date: day, amount: sum.value, ...(loan === "" ? {} : { loan }) } }]);
  };
  return (
    <SheetForm
      title="补记一笔还款"
      submit="记上"
      ready={day !== undefined && sum.value !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField label="他还了多少" value={amount} onChange={setAmount} required />
      <DateField label="哪天还的" value={date} max={today()} onChange={setDate} required />
      {assessment.loans.length < 2 ? null : (
        <NativeSelect
          label="他说还的是哪一笔"
          value={loan}
          onChange={(event) => setLoan(event.currentTarget.value)}
          data={[
            { value: "", label: "他没说" },
            ...assessment.loans.map((one) => ({ value: one.id, label: loanName(assessment, one.id) })),
          ]}
        />
      )}
    </SheetForm>
  );
}
