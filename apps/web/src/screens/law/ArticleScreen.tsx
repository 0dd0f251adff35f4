import { articleChapters, articleStatements, type Statement, type Verdict } from "@youju/law";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import back from "../../components/Back.module.css";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Section } from "../../components/Section.tsx";
import s from "./ArticleScreen.module.css";
import { Grounds } from "./Grounds.tsx";

const VERDICTS: readonly { readonly id: Verdict; readonly word: string; readonly tone: string | undefined }[] = [
  { id: "illegal-advice", word: "违法，别照做", tone: s.bad },
  { id: "wrong", word: "不对", tone: s.bad },
  { id: "partly", word: "部分对", tone: s.half },
  { id: "unverifiable", word: "没找到依据", tone: s.unknown },
  { id: "correct", word: "对", tone: s.good },
];

/** The article that many people read first, checked statement by statement. */
export function ArticleScreen() {
  const [only, setOnly] = useState<Verdict | null>(null);
  const shown = (statement: Statement): boolean => only === null || statement.verdict === only;
  return (
    <>
      <Header title="《微信好友欠款怎么追回》逐条核对" sub="网上流传的说法，哪些能信，哪些不能照做">
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        <div className={s.filter} role="group" aria-label="只看">
          {VERDICTS.map(({ id, word }) => (
            <button
              key={id}
              type="button"
              className={s.choice}
              aria-pressed={only === id}
              onClick={() => setOnly(only === id ? null : id)}
            >
              {word} {articleStatements.filter(({ verdict }) => verdict === id).length}
            </button>
          ))}
        </div>
        {articleChapters
          .filter(({ statements }) => statements.some(shown))
          .map(({ number, title, statements }) => (
            <Section key={number} id={`chapter-${number}`} title={title}>
              <ol className={s.list}>
                {statements.filter(shown).map((statement) => (
                  <OneStatement key={statement.id} statement={statement} />
                ))}
              </ol>
            </Section>
          ))}
      </Page>
    </>
  );
}

function OneStatement({ statement }: { readonly statement: Statement }) {
  const { id, says, verdict, right, rules } = statement;
  const { word, tone } = VERDICTS.find((each) => each.id === verdict)!;
  return (
    <li className={s.statement} id={id}>
      <p className={s.says}>
        <span className={`${s.verdict} ${tone}`}>{word}</span> {says}
      </p>
      <p>{right}</p>
      <Grounds rules={rules} />
    </li>
  );
}
