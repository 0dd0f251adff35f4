import { Button, TextInput } from "@mantine/core";
import type { Candidate } from "@youju/api/client";
import { useState } from "react";
import { CandidateButton } from "./CandidateButton.tsx";
import s from "./Question.module.css";

interface Props {
  readonly candidates: readonly Candidate[];
  readonly onAnswer: (candidate: Candidate, name: string) => void;
}

const FIRST = 8;

/** “这些人里哪个是张伟？” */
export function DebtorQuestion({ candidates, onAnswer }: Props) {
  const [name, setName] = useState("");
  const [all, setAll] = useState(false);
  const shown = all ? candidates : candidates.slice(0, FIRST);
  const ask = name.trim() === "" ? "这些人里哪个是借钱的人？" : `这些人里哪个是${name.trim()}？`;
  return (
    <section className={s.question} aria-labelledby="debtor-question">
      <h2 id="debtor-question" className={s.ask}>
        {ask}
      </h2>
      <TextInput
        label="他的真名（不知道可以先空着）"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <p className={s.note}>账单里只有微信名。点一下就是他，以后可以改。</p>
      <ul className={s.candidates}>
        {shown.map((candidate) => (
          <li key={candidate.key}>
            <CandidateButton candidate={candidate} onChoose={() => onAnswer(candidate, name)} />
          </li>
        ))}
      </ul>
      {shown.length < candidates.length ? (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            再看 {candidates.length - shown.length} 个人
          </Button>
        </div>
      ) : null}
    </section>
  );
}
