import { useState } from "react";
import { Check } from "../../../components/Check.tsx";
import { DateField } from "../../../components/DateField.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField, today } from "../../../text/dates.ts";
import { useCaseView } from "../case-view.ts";

/** A demand that stands in no file: a call, a letter, face to face. */
export function AddDemandSheet({ onClose }: { readonly onClose: () => void }) {
  const { send } = useCaseView();
  const [date, setDate] = useState("");
  const [deadline, setDeadline] = useState("");
  const [reached, setReached] = useState(true);
  const [day, lastDay] = [dateOfField(date), dateOfField(deadline)];
  const submit = async (): Promise<unknown> => {
    if (day === undefined) return undefined;
    return send([
      { kind: "demand", value: { date: day, reached, ...(lastDay === undefined ? {} : { deadline: lastDay }) } },
    ]);
  };
  return (
    <SheetForm
      title="补记一次催款"
      submit="记上"
      ready={day !== undefined && (deadline === "" || lastDay !== undefined)}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label="哪天催的"
        description="在聊天里催的，请到“标出能证明的话”里标。"
        value={date}
        max={today()}
        onChange={setDate}
        required
      />
      <DateField
        label="给他的期限"
        description="让他哪天以前还；没给就空着。"
        value={deadline}
        onChange={setDeadline}
      />
      <Check label="他收到了" checked={reached} onChange={setReached} />
    </SheetForm>
  );
}
