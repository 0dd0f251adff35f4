import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { problemsOf } from "../data/failures.ts";
import { Problems } from "./Problems.tsx";
import { Sheet } from "./Sheet.tsx";
import s from "./SheetForm.module.css";

interface Props {
  readonly title: string;
  readonly submit: string;
  /** False while a field is missing or unreadable. */
  readonly ready: boolean;
  /** Gives what went wrong, or undefined where it is settled; the sheet stays open until then, with all that was typed. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields in a sheet, with one button that settles them. */
export function SheetForm({ title, submit, ready, onSubmit, onClose, children }: Props) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || sending) return;
    setSending(true);
    const failure = await onSubmit();
    setSending(false);
    if (failure === undefined) onClose();
    else setError(failure);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className={s.form} onSubmit={(event) => void send(event)} noValidate>
        {children}
        {error === undefined ? null : (
          <div role="alert">
            <Problems problems={problemsOf(error)} />
          </div>
        )}
        <div className={s.buttons}>
          <Button type="submit" disabled={!ready} loading={sending}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            算了
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
