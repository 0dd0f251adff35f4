import { NativeSelect } from "@mantine/core";
import type { StatedLoan } from "@youju/model";
import { useState } from "react";
import { DateField } from "../../../components/DateField.tsx";
import { MoneyField } from "../../../components/MoneyField.tsx";
import { RateField } from "../../../components/RateField.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField, today } from "../../../text/dates.ts";
import { typedMoney, typedRate } from "../../../text/fields.ts";
import { useCaseView } from "../case-view.ts";
import { DueField, dueFits } from "./DueField.tsx";

const WAYS = [
  { value: "cash", label: "现金" },
  { value: "bank", label: "银行转账" },
  { value: "alipay", label: "支付宝" },
  { value: "wechat", label: "微信" },
  { value: "other", label: "别的方式" },
] as const;

/** A loan that stands in no file. */
export function AddLoanSheet({ onClose }: { readonly onClose: () => void }) {
  const { send } = useCaseView();
  const [date, setDate] = useState("");
  const [principal, setPrincipal] = useState("");
  const [way, setWay] = useState<NonNullable<StatedLoan["deliveredBy"]>>("cash");
  const [due, setDue] = useState("");
  const [rate, setRate] = useState("");
  const [day, dueDay, sum, yearly] = [dateOfField(date), dateOfField(due), typedMoney(principal), typedRate(rate)];
  const ready = day !== undefined && sum.value !== undefined && yearly.error === undefined && dueFits(due, day);
  const submit = async (): Promise<unknown> => {
    if (day === undefined || sum.value === undefined) return undefined;
    return send([
      {
        kind: "add-loan",
        value: {
          date: day,
          principal: sum.value,
          deliveredBy: way,
          due: dueDay ?? null,
          annualRate: yearly.value ?? null,
        },
      },
    ]);
  };
  return (
    <SheetForm title="补记一笔借款" submit="记上" ready={ready} onSubmit={submit} onClose={onClose}>
      <MoneyField
        label="实际给了多少"
        description="预先扣掉的利息不算。"
        value={principal}
        onChange={setPrincipal}
        required
      />
      <DateField label="哪天给的" value={date} max={today()} onChange={setDate} required />
      <NativeSelect
        label="怎么给的"
        value={way}
        data={[...WAYS]}
        onChange={(event) => setWay(WAYS.find((one) => one.value === event.currentTarget.value)?.value ?? "other")}
      />
      <DueField date={day} value={due} onChange={setDue} />
      <RateField label="说好的利率" value={rate} onChange={setRate} />
    </SheetForm>
  );
}
