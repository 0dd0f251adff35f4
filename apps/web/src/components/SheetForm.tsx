import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { Sheet } from "./Sheet.tsx";
import s from "./SheetForm.module.css";

interface Props {
  readonly title: string;
  readonly submit: string;
  /** False while a field is missing or unreadable. */
  readonly ready: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields in a sheet, with one button that settles them. */
export function SheetForm({ title, submit, ready, onSubmit, onClose, children }: Props) {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    onSubmit();
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className={s.form} onSubmit={send} noValidate>
        {children}
        <div className={s.buttons}>
          <Button type="submit" disabled={!ready}>
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
