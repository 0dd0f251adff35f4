import { TextInput } from "@mantine/core";
import type { CalendarDate } from "@youju/model";
import { dateOfField } from "../text/dates.ts";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly max?: CalendarDate;
  readonly required?: boolean;
  /** What is wrong with the day, where it is one. */
  readonly error?: string;
  readonly onChange: (value: string) => void;
}

/** A day, chosen with the device's own calendar. */
export function DateField({ label, description, value, max, required = false, error, onChange }: Props) {
  const shown = value !== "" && dateOfField(value) === undefined ? "日历上没有这一天。" : error;
  return (
    <TextInput
      type="date"
      label={label}
      description={description}
      value={value}
      max={max}
      min="1990-01-01"
      required={required}
      error={shown}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
