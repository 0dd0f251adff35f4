import { TextInput } from "@mantine/core";
import type { Rule, Topic } from "@youju/law";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Failure } from "../../components/Failure.tsx";
import { Fold } from "../../components/Fold.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { lawBookQuery } from "../../data/law.ts";
import s from "./LawScreen.module.css";
import { matchingRules } from "./matching-rules.ts";

/** 法条库: every rule that a figure, a grade or a piece of advice rests on. */
export function LawScreen() {
  const { q = "" } = useSearch({ from: "/law" });
  const navigate = useNavigate();
  const book = useQuery(lawBookQuery);
  const search = (text: string): void =>
    void navigate({ to: "/law", search: text === "" ? {} : { q: text }, replace: true });
  return (
    <>
      <Header title="法条库" sub="有据的每个结论，都站在这里的一条上" />
      <Page>
        <div role="search">
          <TextInput
            label="找法条"
            description="写一个词、条号或编号：利息、第二十五条、CN-PL-25"
            type="search"
            value={q}
            onChange={(event) => search(event.currentTarget.value)}
            autoComplete="off"
          />
        </div>
        <p>
          <Link to="/law/article" className={s.article}>
            《微信好友欠款怎么追回》逐条核对：哪些能信，哪些不能照做
          </Link>
        </p>
        {book.isPending ? <Waiting>正在打开法条库…</Waiting> : null}
        {book.isError ? <Failure error={book.error} retry={() => void book.refetch()} /> : null}
        {book.data === undefined ? null : q.trim() === "" ? (
          <Topics topics={book.data.topics} />
        ) : (
          <Found rules={matchingRules(book.data.rules, q)} />
        )}
        <p className={s.foot}>
          条文来自公开的法律数据库副本，逐条写明核对到哪一天；拿不准的地方写在每一条里。不替代律师意见。
        </p>
      </Page>
    </>
  );
}

function Topics({ topics }: { readonly topics: readonly Topic[] }) {
  return (
    <div>
      {topics.map(({ id, title, rules }) => (
        <Fold key={id} id={`topic-${id}`} title={title} note={`${rules.length} 条`}>
          <Rules rules={rules} />
        </Fold>
      ))}
    </div>
  );
}

function Found({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <>
      <p role="status" className={s.count}>
        {rules.length === 0 ? "没有找到。换个说法，或者只写条号里的数字。" : `找到 ${rules.length} 条`}
      </p>
      <Rules rules={rules} />
    </>
  );
}

function Rules({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <ul className={s.list}>
      {rules.map(({ id, statute, article, rule, to }) => (
        <li key={id}>
          <Link to="/law/$ruleId" params={{ ruleId: id }} className={s.rule}>
            <b>
              {statute} {article}
            </b>
            {to === null ? null : <span className={s.past}>已失效</span>}
            <small>{rule}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
