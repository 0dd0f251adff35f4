import { Button, TextInput } from "@mantine/core";
import type { Candidate } from "@youju/api/client";
import { useState } from "react";
import { candidateName } from "./account-decisions.ts";
import s from "./Question.module.css";

interface Props {
  readonly owners: readonly Candidate[];
  readonly onAnswer: (candidate: Candidate, name: string) => void;
}

/** “你是 李明，对吗？” */
export function OwnerQuestion({ owners, onAnswer }: Props) {
  const [name, setName] = useState("");
  const [denied, setDenied] = useState(false);
  const [first] = owners;
  if (first === undefined) return null;
  return (
    <section className={s.question} aria-labelledby="owner-question">
      <h2 id="owner-question" className={s.ask}>
        {owners.length === 1 ? `你是 ${candidateName(first)}，对吗？` : "哪一个是你？"}
      </h2>
      {owners.length === 1 && first.id !== null ? <p className={s.note}>微信号 {first.id}</p> : null}
      <div className={s.buttons}>
        {owners.map((owner) => (
          <Button key={owner.key} onClick={() => onAnswer(owner, name)}>
            {owners.length === 1 ? "对，是我" : candidateName(owner)}
          </Button>
        ))}
        {owners.length === 1 ? (
          <Button variant="default" onClick={() => setDenied(true)}>
            不是
          </Button>
        ) : null}
      </div>
      <details>
        <summary className={s.more}>真名和微信名不一样</summary>
        <TextInput
          label="你的真名"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="name"
        />
      </details>
      {denied ? (
        <p role="status" className={s.note}>
          有据从出借人自己导出的账单和聊天里算。如果这些是别人的，请换成你自己的；如果是你替他操作，就照他的身份选“对，是我”。
        </p>
      ) : null}
    </section>
  );
}
