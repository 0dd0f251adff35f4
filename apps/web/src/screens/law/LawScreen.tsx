import { TextInput } from "@mantine/core";
import { guides, type Rule, rules, type Topic, topics } from "@youju/law";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Fold } from "../../components/Fold.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import s from "./LawScreen.module.css";
import { matchingRules } from "./matching-rules.ts";

/** 法条库: every rule that a figure, a grade or a piece of advice rests on. */
export function LawScreen() {
  const { q = "" } = useSearch({ from: "/law" });
  const navigate = useNavigate();
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
        {q.trim() === "" ? (
          <>
            <Doors />
            <Topics topics={topics} />
          </>
        ) : (
          <Found rules={matchingRules(rules, q)} />
        )}
        <p className={s.foot}>
          条文来自公开的法律数据库副本，逐条写明核对到哪一天；拿不准的地方写在每一条里。不替代律师意见。
        </p>
      </Page>
    </>
  );
}

/** What people ask before they ask for an article. */
function Doors() {
  return (
    <ul className={s.doors}>
      <li>
        <Link to="/law/conduct" className={s.door}>
          <b>要债时能做什么、不能做什么</b>
          <small>哪些话能说，哪些事做了自己要担责任</small>
        </Link>
      </li>
      {guides.map(({ id, title, first }) => (
        <li key={id}>
          <Link to="/law/guide/$guideId" params={{ guideId: id }} className={s.door}>
            <b>{title}</b>
            <small>{first}</small>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/law/article" className={s.door}>
          <b>《微信好友欠款怎么追回》逐条核对</b>
          <small>网上流传的说法，哪些能信，哪些不能照做</small>
        </Link>
      </li>
    </ul>
  );
}

function Topics({ topics: all }: { readonly topics: readonly Topic[] }) {
  return (
    <div>
      {all.map(({ id, title, rules: of }) => (
        <Fold key={id} id={`topic-${id}`} title={title} note={`${of.length} 条`}>
          <Rules rules={of} />
        </Fold>
      ))}
    </div>
  );
}

function Found({ rules: found }: { readonly rules: readonly Rule[] }) {
  return (
    <>
      <p role="status" className={s.count}>
        {found.length === 0 ? "没有找到。换个说法，或者只写条号里的数字。" : `找到 ${found.length} 条`}
      </p>
      <Rules rules={found} />
    </>
  );
}

function Rules({ rules: listed }: { readonly rules: readonly Rule[] }) {
  return (
    <ul className={s.list}>
      {listed.map(({ id, statute, article, rule, to }) => (
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
