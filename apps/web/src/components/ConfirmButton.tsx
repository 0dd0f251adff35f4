import { Button } from "@mantine/core";
import { useState } from "react";
import s from "./ConfirmButton.module.css";

interface Props {
  readonly children: string;
  /** What is about to be lost, in one sentence. */
  readonly question: string;
  readonly confirm: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** Two steps for what cannot be taken back. */
export function ConfirmButton({ children, question, confirm, busy = false, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  }
  return (
    <div className={s.ask} role="group" aria-label={question}>
      <p>{question}</p>
      <div className={s.buttons}>
        <Button onClick={onConfirm} loading={busy}>
          {confirm}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)} autoFocus>
          不了
        </Button>
      </div>
    </div>
  );
}
