import { NativeSelect, TextInput } from "@mantine/core";
import { Check } from "../../../components/Check.tsx";
import { RateField } from "../../../components/RateField.tsx";
import s from "./MoreTerms.module.css";
import { type PenaltyForm, typedPenalty, type TypedMore } from "./more-terms.ts";

const PENALTIES: readonly { readonly value: PenaltyForm; readonly label: string; readonly hint: string }[] = [
  { value: "none", label: "没约定", hint: "" },
  { value: "perDay", label: "晚一天罚多少", hint: "写成 0.05% 或 万分之五。" },
  { value: "annualRate", label: "按年罚多少", hint: "写成 年12%。" },
  { value: "sum", label: "一次罚一笔钱", hint: "写多少元。" },
];

const SECURITIES = [
  { value: "none", label: "没有" },
  { value: "guarantee", label: "有保证人" },
  { value: "pledge", label: "有抵押或质押" },
] as const;

interface Props {
  readonly typed: TypedMore;
  readonly onChange: (typed: TypedMore) => void;
}

export function MoreTerms({ typed, onChange }: Props) {
  const form = PENALTIES.find((one) => one.value === typed.penaltyForm);
  return (
    <div className={s.fields}>
      <RateField
        label="说好的逾期利率"
        description="和借期利率不同才填；没约定就空着。"
        value={typed.overdue}
        onChange={(overdue) => onChange({ ...typed, overdue })}
      />
      <NativeSelect
        label="说好的违约金"
        value={typed.penaltyForm}
        data={PENALTIES.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => {
          const chosen = PENALTIES.find((one) => one.value === event.currentTarget.value);
          onChange({ ...typed, penaltyForm: chosen?.value ?? "none", penalty: "" });
        }}
      />
      {typed.penaltyForm === "none" ? null : (
        <TextInput
          label="违约金是多少"
          description={form?.hint}
          autoComplete="off"
          value={typed.penalty}
          error={typedPenalty(typed).error}
          onChange={(event) => onChange({ ...typed, penalty: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="有没有担保"
        description="欠好几笔、又没说还哪笔的，同样到期的里面先抵没有担保或担保少的。"
        value={typed.security}
        data={[...SECURITIES]}
        onChange={(event) =>
          onChange({
            ...typed,
            security: SECURITIES.find((one) => one.value === event.currentTarget.value)?.value ?? "none",
          })
        }
      />
      <Check
        label="说好一年按 360 天算利息"
        checked={typed.yearBasis === 360}
        onChange={(checked) => onChange({ ...typed, yearBasis: checked ? 360 : 365 })}
      />
    </div>
  );
}
