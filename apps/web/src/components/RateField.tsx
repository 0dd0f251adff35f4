import { TextInput } from "@mantine/core";
import { typedRate } from "../text/fields.ts";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A rate in the person's own words, as long as year or month is clear. */
export function RateField({
  label,
  description = "写成 12%、月息2% 或 月息2分；没约定就空着。",
  value,
  onChange,
}: Props) {
  return (
    <TextInput
      label={label}
      description={description}
      autoComplete="off"
      value={value}
      error={typedRate(value).error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
