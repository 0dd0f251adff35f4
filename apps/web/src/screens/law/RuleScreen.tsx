import type { Rule } from "@youju/law";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import back from "../../components/Back.module.css";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { lawBookQuery } from "../../data/law.ts";
import { inForceText } from "../../text/laws.ts";
import s from "./RuleScreen.module.css";

/** One rule: what it says, its own words, since when, how sure that is, and what is left open. */
export function RuleScreen() {
  const { ruleId } = useParams({ from: "/law/$ruleId" });
  const book = useQuery(lawBookQuery);
  const rule = book.data?.byId.get(ruleId);
  return (
    <>
      <Header title={rule === undefined ? "法条" : `${rule.statute} ${rule.article}`} sub={ruleId}>
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        {book.isPending ? <Waiting>正在打开法条库…</Waiting> : null}
        {book.isError ? <Failure error={book.error} retry={() => void book.refetch()} /> : null}
        {book.data !== undefined && rule === undefined ? (
          <p>
            法条库里没有“{ruleId}”。<Link to="/law">回到法条库找一找</Link>
          </p>
        ) : null}
        {rule === undefined ? null : <RuleInFull rule={rule} />}
      </Page>
    </>
  );
}

function RuleInFull({ rule }: { readonly rule: Rule }) {
  const force = inForceText(rule);
  return (
    <article className={s.rule}>
      <p className={s.plain}>{rule.rule}</p>
      {rule.quote === undefined ? null : (
        <Part title="原文">
          <blockquote className={s.words}>{rule.quote}</blockquote>
        </Part>
      )}
      {rule.openQuestions.length === 0 ? null : (
        <Part title="没有定论的地方">
          <ul className={s.open}>
            {rule.openQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="能信到什么程度">
        <dl className={s.facts}>
          {force === "" ? null : <Fact name="施行">{force}</Fact>}
          <Fact name="核对">
            {rule.verifiedAsOf}，{certaintyWords[rule.certainty]}
          </Fact>
          <Fact name="用法">{rule.computed ? "有据按这一条计算。" : "有据引用这一条，不按它计算。"}</Fact>
        </dl>
      </Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={s.part}>
      <h2 className={s.title}>{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={s.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const certaintyWords: Readonly<Record<Rule["certainty"], string>> = {
  H: "条文已核对",
  M: "由法院裁量、看实务，或者只读到转述",
  L: "没有读到原文，或者各处说法不一，要再核对",
};
