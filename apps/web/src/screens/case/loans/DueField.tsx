import { type CalendarDate, describeFault } from "@youju/model";
import { DateField } from "../../../components/DateField.tsx";
import { dateOfField } from "../../../text/dates.ts";

interface Props {
  /** The day on which the money was given; nobody has to pay back before. */
  readonly date: CalendarDate | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** 说好哪天还 */
export function DueField({ date, value, onChange }: Props) {
  const due = dateOfField(value);
  const early = date !== undefined && due !== undefined && due < date;
  return (
    <DateField
      label="说好哪天还"
      description="借的时候或后来双方说定的；没说定就空着。"
      value={value}
      onChange={onChange}
      {...(early ? { error: earlyText(due, date) } : {})}
    />
  );
}

/** Whether what stands in the field may be sent. */
export function dueFits(value: string, date: CalendarDate | undefined): boolean {
  const due = dateOfField(value);
  return value === "" || (due !== undefined && (date === undefined || due >= date));
}

function earlyText(due: CalendarDate, date: CalendarDate): string {
  const { text, mend } = describeFault({ code: "due-before-delivery", details: { due, date } });
  return `${text}${mend}`;
}
