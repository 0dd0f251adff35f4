import { Button, TextInput } from "@mantine/core";
import type { Candidate } from "@youju/api/client";
import { useState } from "react";
import { Few } from "../../components/Few.tsx";
import { CandidateButton } from "./CandidateButton.tsx";
import { matching } from "./matching.ts";
import s from "./Question.module.css";

interface Props {
  /** Most money first. */
  readonly candidates: readonly Candidate[];
  readonly onAnswer: (candidate: Candidate, name: string) => void;
  /** He is in none of these files: the case goes on with what the person adds. */
  readonly onNone: (name: string) => void;
}

const FIRST = 8;

/** “这些人里哪个是张伟？” */
export function DebtorQuestion({ candidates, onAnswer, onNone }: Props) {
  const [name, setName] = useState("");
  const [wanted, setWanted] = useState("");
  const [none, setNone] = useState(false);
  const found = matching(candidates, wanted);
  const ask = name.trim() === "" ? "这些人里哪个是借钱的人？" : `这些人里哪个是${name.trim()}？`;
  return (
    <section className={s.question} aria-labelledby="debtor-question">
      <h2 id="debtor-question" className={s.ask}>
        {ask}
      </h2>
      <TextInput
        label="他的真名（不知道可以先空着）"
        description="起诉和凭证要用身份证上的姓名，微信名不算。"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      {candidates.length > FIRST ? (
        <TextInput
          type="search"
          label={`在 ${candidates.length} 个人里找（微信名）`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
      <p className={s.note} role="status">
        {found.length === 0 ? "没有这样的名字，换一个试试。" : "钱多的在前。点一下就是他，以后可以改。"}
      </p>
      <div>
        <Few key={wanted} items={found} first={FIRST} more={(left) => `再看 ${left} 个人`}>
          {(shown) => (
            <ul className={s.candidates}>
              {shown.map((candidate) => (
                <li key={candidate.key}>
                  <CandidateButton candidate={candidate} onChoose={() => onAnswer(candidate, name)} />
                </li>
              ))}
            </ul>
          )}
        </Few>
      </div>
      {none ? (
        <div className={s.none} role="status">
          <p className={s.note}>
            那就还缺有他的账单或聊天。拖进下面，他会出现在这里；借的是现金、手边没有文件，也可以先进案件自己补记。
          </p>
          <Button variant="default" onClick={() => onNone(name)}>
            先进案件，自己补记
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="default" onClick={() => setNone(true)}>
            都不是
          </Button>
        </div>
      )}
    </section>
  );
}
