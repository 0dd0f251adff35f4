import { Button, NativeSelect } from "@mantine/core";
import type { OriginalPreview } from "@youju/api/client";
import type { OriginalKind } from "@youju/model";
import { type FormEvent, useState } from "react";
import s from "./ReadingSheet.module.css";
import type { SayProps } from "./say.ts";

interface Props extends SayProps {
  readonly now: OriginalKind | undefined;
  readonly readers: OriginalPreview["readers"];
}

/** Another reader, by its plain name. */
export function ReaderChoice({ now, readers, target, busy, onSay }: Props) {
  const [chosen, setChosen] = useState("");
  const reader = readers.find(({ kind }) => kind === chosen);
  const others = readers.filter(({ kind }) => kind !== now);
  if (others.length === 0) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reader !== undefined && !busy) void onSay({ kind: "read-as", target, value: reader.kind });
  };
  return (
    <form className={s.part} onSubmit={submit} noValidate>
      <NativeSelect
        label="它其实是"
        description="认错了格式的时候选；选错了可以撤销。"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: "", label: "请选一种" }, ...others.map(({ kind, name }) => ({ value: kind, label: name }))]}
      />
      <Button type="submit" variant="default" disabled={reader === undefined} loading={busy}>
        按这种格式再读一次
      </Button>
    </form>
  );
}
