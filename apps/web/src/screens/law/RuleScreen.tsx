import { casesOfRule, certaintyWords, decidedByWords, findRule, inForceText, type Rule, versionsOf } from "@youju/law";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import back from "../../components/Back.module.css";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Part } from "./Part.tsx";
import { RuleCases } from "./RuleCases.tsx";
import s from "./RuleScreen.module.css";
import { RuleText } from "./RuleText.tsx";

/** One rule: what it says, its own words, since when, how sure that is, and what is left open. */
export function RuleScreen() {
  const { ruleId } = useParams({ from: "/law/$ruleId" });
  const rule = findRule(ruleId);
  return (
    <>
      <Header title={rule === undefined ? "法条" : `${rule.statute} ${rule.article}`} sub={ruleId}>
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        {rule === undefined ? (
          <p>
            法条库里没有“{ruleId}”。<Link to="/law">回到法条库找一找</Link>
          </p>
        ) : (
          <RuleInFull rule={rule} />
        )}
      </Page>
    </>
  );
}

function RuleInFull({ rule }: { readonly rule: Rule }) {
  const cases = casesOfRule(rule.id);
  return (
    <article className={s.rule}>
      <p className={s.plain}>{rule.rule}</p>
      <RuleText key={rule.id} rule={rule} />
      {rule.openQuestions.length === 0 ? null : (
        <Part title="没有定论的地方">
          <ul className={s.open}>
            {rule.openQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Part>
      )}
      {cases.length === 0 ? null : <RuleCases cases={cases} />}
      <Part title="能信到什么程度">
        <Standing rule={rule} />
      </Part>
    </article>
  );
}

function Standing({ rule }: { readonly rule: Rule }) {
  const force = inForceText(rule);
  const others = versionsOf(rule.id).filter(({ id }) => id !== rule.id);
  return (
    <dl className={s.facts}>
      {force === null ? null : (
        <Fact name="施行">
          {force}，按{decidedByWords[rule.decidedBy]}定
        </Fact>
      )}
      <Fact name="核对">
        {rule.verifiedAsOf}，{certaintyWords[rule.certainty]}
      </Fact>
      <Fact name="用法">{rule.computed ? "有据按这一条计算。" : "有据引用这一条，不按它计算。"}</Fact>
      {others.map((version) => (
        <Fact key={version.id} name={version.from < rule.from ? "以前" : "以后"}>
          <Link to="/law/$ruleId" params={{ ruleId: version.id }}>
            {version.statute}
            {version.article}
          </Link>
          （{inForceText(version)}）
        </Fact>
      ))}
    </dl>
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
