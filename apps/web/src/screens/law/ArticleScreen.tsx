import type { Statement, Verdict } from "@youju/law";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import back from "../../components/Back.module.css";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Section } from "../../components/Section.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { lawBookQuery } from "../../data/law.ts";
import s from "./ArticleScreen.module.css";

const VERDICTS: readonly { readonly id: Verdict; readonly word: string; readonly tone: string | undefined }[] = [
  { id: "illegal-advice", word: "违法，别照做", tone: s.bad },
  { id: "wrong", word: "不对", tone: s.bad },
  { id: "partly", word: "部分对", tone: s.half },
  { id: "unverifiable", word: "没找到依据", tone: s.unknown },
  { id: "correct", word: "对", tone: s.good },
];

/** The article that many people read first, checked statement by statement. */
export function ArticleScreen() {
  const book = useQuery(lawBookQuery);
  const [only, setOnly] = useState<Verdict | null>(null);
  const all = book.data?.chapters.flatMap(({ statements }) => statements) ?? [];
  const shown = (statement: Statement): boolean => only === null || statement.verdict === only;
  return (
    <>
      <Header title="《微信好友欠款怎么追回》逐条核对" sub="网上流传的说法，哪些能信，哪些不能照做">
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        {book.isPending ? <Waiting>正在打开…</Waiting> : null}
        {book.isError ? <Failure error={book.error} retry={() => void book.refetch()} /> : null}
        <div className={s.filter} role="group" aria-label="只看">
          {VERDICTS.map(({ id, word }) => (
            <button
              key={id}
              type="button"
              className={s.choice}
              aria-pressed={only === id}
              onClick={() => setOnly(only === id ? null : id)}
            >
              {word} {all.filter(({ verdict }) => verdict === id).length}
            </button>
          ))}
        </div>
        {book.data?.chapters
          .filter(({ statements }) => statements.some(shown))
          .map(({ number, title, statements }) => (
            <Section key={number} id={`chapter-${number}`} title={title}>
              <ol className={s.list}>
                {statements.filter(shown).map((statement) => (
                  <OneStatement key={statement.id} statement={statement} known={book.data.byId} />
                ))}
              </ol>
            </Section>
          ))}
      </Page>
    </>
  );
}

interface OneProps {
  readonly statement: Statement;
  readonly known: ReadonlyMap<string, { readonly statute: string; readonly article: string }>;
}

function OneStatement({ statement: { id, says, verdict, right, rules }, known }: OneProps) {
  const { word, tone } = VERDICTS.find((each) => each.id === verdict)!;
  return (
    <li className={s.statement} id={id}>
      <p className={s.says}>
        <span className={`${s.verdict} ${tone}`}>{word}</span> {says}
      </p>
      <p>{right}</p>
      {rules.length === 0 ? null : (
        <p className={s.grounds}>
          {rules.map((rule) => (
            <Link key={rule} to="/law/$ruleId" params={{ ruleId: rule }}>
              {known.get(rule)?.statute}
              {known.get(rule)?.article}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}
