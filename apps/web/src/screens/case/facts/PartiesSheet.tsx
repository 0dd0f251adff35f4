import { TextInput } from "@mantine/core";
import type { DecisionInput, Party } from "@youju/model";
import { useState } from "react";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { useCaseView } from "../case-view.ts";
import s from "./PartiesSheet.module.css";

const FIELDS = [
  ["name", "姓名"],
  ["idNumber", "身份证号"],
  ["phone", "电话"],
  ["domicile", "住址（区县也行）"],
] as const;
type Field = (typeof FIELDS)[number][0];
type Typed = Readonly<Record<Field, string>>;

/** 双方的资料: what a court asks about who the two are and where. */
export function PartiesSheet({ onClose }: { readonly onClose: () => void }) {
  const { assessment, send } = useCaseView();
  const { creditor, debtor } = assessment.case;
  const [me, setMe] = useState(typedOf(creditor));
  const [him, setHim] = useState(typedOf(debtor));
  const decisions = [changed("creditor", creditor, me), changed("debtor", debtor, him)].filter(
    (one) => one !== undefined,
  );
  const named = me.name.trim() !== "" && him.name.trim() !== "";
  return (
    <SheetForm
      title="双方的资料"
      submit="记上"
      ready={named && decisions.length > 0}
      onSubmit={() => send(decisions)}
      onClose={onClose}
    >
      <PartyFields legend="你（出借人）" typed={me} onChange={setMe} />
      <PartyFields legend="对方（借款人）" typed={him} onChange={setHim} />
    </SheetForm>
  );
}

interface FieldsProps {
  readonly legend: string;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

function PartyFields({ legend, typed, onChange }: FieldsProps) {
  return (
    <fieldset className={s.fields}>
      <legend className={s.legend}>{legend}</legend>
      {FIELDS.map(([field, label]) => (
        <TextInput
          key={field}
          label={label}
          value={typed[field]}
          autoComplete="off"
          onChange={(event) => onChange({ ...typed, [field]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

function typedOf(party: Party): Typed {
  return { name: party.name, idNumber: party.idNumber ?? "", phone: party.phone ?? "", domicile: party.domicile ?? "" };
}

function changed(target: "creditor" | "debtor", party: Party, typed: Typed): DecisionInput | undefined {
  const before = typedOf(party);
  const value = Object.fromEntries(
    FIELDS.map(([field]) => [field, typed[field].trim()] as const).filter(
      ([field, text]) => text !== "" && text !== before[field],
    ),
  );
  return Object.keys(value).length === 0 ? undefined : { kind: "set-party", target, value };
}
