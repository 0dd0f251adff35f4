import { TextInput } from "@mantine/core";
import { typedMoney } from "../text/fields.ts";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A sum in yuan, in any form that people write. */
export function MoneyField({ label, description, value, required = false, onChange }: Props) {
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      required={required}
      error={typedMoney(value).error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
