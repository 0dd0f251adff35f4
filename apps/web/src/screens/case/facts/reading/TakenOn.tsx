import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DateField } from "../../../../components/DateField.tsx";
import { dateOfField } from "../../../../text/dates.ts";
import s from "./ReadingSheet.module.css";
import type { SayProps } from "./say.ts";

/** The day of a screenshot, from which 昨天 and 星期三 in it are counted. */
export function TakenOn({ target, busy, onSay }: SayProps) {
  const [typed, setTyped] = useState("");
  const day = dateOfField(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== undefined && !busy) void onSay({ kind: "taken-on", target, value: day });
  };
  return (
    <form className={s.part} onSubmit={submit} noValidate>
      <DateField
        label="这张图是哪天截的"
        description="图里的“昨天”“星期三”从这一天往回算。"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" variant="default" disabled={day === undefined} loading={busy}>
        按这一天再读一次
      </Button>
    </form>
  );
}
