import { Button, NativeSelect } from "@mantine/core";
import type { MessageLine } from "@youju/api/client";
import type { DecisionInput, FindingKind } from "@youju/model";
import { type FormEvent, useState } from "react";
import { Check } from "../../components/Check.tsx";
import { DateField } from "../../components/DateField.tsx";
import { MoneyField } from "../../components/MoneyField.tsx";
import { RateField } from "../../components/RateField.tsx";
import { Sheet } from "../../components/Sheet.tsx";
import { dateOfField } from "../../text/dates.ts";
import { typedMoney, typedRate } from "../../text/fields.ts";
import { findingTexts } from "../../text/findings.ts";
import { fittingKinds } from "./fitting-kinds.ts";
import s from "./MarkSheet.module.css";

interface Props {
  readonly message: MessageLine;
  readonly loans: readonly { readonly value: string; readonly label: string }[];
  readonly onMark: (decision: DecisionInput) => void;
  readonly onClose: () => void;
}

/** What a message proves, in plain words; then only what that kind of words may name. */
export function MarkSheet({ message, loans, onMark, onClose }: Props) {
  const [kind, setKind] = useState<FindingKind | null>(null);
  const choices = fittingKinds(message.side);
  return (
    <Sheet title="这句话证明什么？" onClose={onClose}>
      <blockquote className={s.quote}>{message.text}</blockquote>
      {kind === null ? (
        <ul className={s.kinds}>
          {choices.map((choice) => (
            <li key={choice.kind}>
              <button type="button" className={s.kind} onClick={() => setKind(choice.kind)}>
                {choice.name}
                <small>{choice.hint}</small>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Details
          kind={kind}
          loans={loans}
          onBack={() => setKind(null)}
          onDone={(value) => {
            onMark({ kind: "confirm-finding", target: message.record, value });
            onClose();
          }}
        />
      )}
    </Sheet>
  );
}

type Value = Extract<DecisionInput, { kind: "confirm-finding" }>["value"];

interface DetailsProps {
  readonly kind: FindingKind;
  readonly loans: Props["loans"];
  readonly onBack: () => void;
  readonly onDone: (value: Value) => void;
}

function Details({ kind, loans, onBack, onDone }: DetailsProps) {
  const text = findingTexts.find((one) => one.kind === kind);
  const asks = text?.asks ?? [];
  const [amount, setAmount] = useState("");
  const [date, setDate] = useState("");
  const [rate, setRate] = useState("");
  const [loan, setLoan] = useState("");
  const [reached, setReached] = useState(true);
  const [sum, day, yearly] = [typedMoney(amount), dateOfField(date), typedRate(rate)];
  const needsDate = kind === "due-term";
  const readable = sum.error === undefined && yearly.error === undefined && (date === "" || day !== undefined);
  const ready = readable && (!needsDate || day !== undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    onDone({
      finding: kind,
      ...(sum.value === undefined ? {} : { amount: sum.value }),
      ...(day === undefined ? {} : { date: day }),
      ...(yearly.value === undefined ? {} : { annualRate: yearly.value }),
      ...(loan === "" ? {} : { loan }),
      ...(asks.includes("reached") ? { reached } : {}),
    });
  };
  return (
    <form className={s.form} onSubmit={submit} noValidate>
      <p className={s.name}>{text?.name}</p>
      {asks.includes("amount") ? (
        <MoneyField label="话里说的数目（没说就空着）" value={amount} onChange={setAmount} />
      ) : null}
      {asks.includes("date") ? (
        <DateField label={text?.dateLabel ?? "日期"} value={date} onChange={setDate} required={needsDate} />
      ) : null}
      {asks.includes("annualRate") ? <RateField label="说好的利率" value={rate} onChange={setRate} /> : null}
      {asks.includes("reached") ? (
        <Check label="他收到了（没被拒收、没被拉黑）" checked={reached} onChange={setReached} />
      ) : null}
      {loans.length < 2 ? null : (
        <NativeSelect
          label="说的是哪一笔"
          value={loan}
          onChange={(event) => setLoan(event.currentTarget.value)}
          data={[{ value: "", label: "所有的" }, ...loans]}
        />
      )}
      <div className={s.buttons}>
        <Button type="submit" disabled={!ready}>
          标上
        </Button>
        <Button variant="default" onClick={onBack}>
          换一种
        </Button>
      </div>
    </form>
  );
}
