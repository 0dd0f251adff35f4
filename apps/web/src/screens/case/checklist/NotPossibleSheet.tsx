import { TextInput } from "@mantine/core";
import type { CheckListItem } from "@youju/model";
import { useState } from "react";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { useCaseView } from "../case-view.ts";
import s from "./CheckListRow.module.css";

/** Why an item cannot be done: what a court will ask, written down while it is remembered. */
export function NotPossibleSheet({ item, onClose }: { readonly item: CheckListItem; readonly onClose: () => void }) {
  const { send } = useCaseView();
  const [note, setNote] = useState("");
  const submit = (): Promise<unknown> =>
    send([
      {
        kind: "checked",
        target: item.id,
        value: { state: "not-possible", ...(note.trim() === "" ? {} : { note: note.trim() }) },
      },
    ]);
  return (
    <SheetForm title="这一项做不了" submit="记下来" ready onSubmit={submit} onClose={onClose}>
      <p className={s.found}>{item.text}</p>
      <TextInput
        label="为什么做不了"
        description="比如：手机丢了，聊天只剩这一份。法官可能会问，写清楚就好；不等于证据不能用。"
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </SheetForm>
  );
}
