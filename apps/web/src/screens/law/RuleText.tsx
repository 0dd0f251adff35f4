import type { Rule } from "@youju/law";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../components/Failure.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { articleTextQuery } from "../../data/law.ts";
import { Part } from "./Part.tsx";
import s from "./RuleText.module.css";

/** The whole of the articles behind a rule, with the words that the rule rests on marked. */
export function RuleText({ rule }: { readonly rule: Rule }) {
  const found = useQuery(articleTextQuery(rule.id));
  if (found.isPending) return <Waiting>正在翻条文…</Waiting>;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const { text, why } = found.data;
  if (text === null) return <QuoteOnly quote={rule.quote} why={why} />;
  const { name, number, source, copiedOn, articles } = text;
  return (
    <Part title="原文">
      <div className={s.words}>
        {articles.map(({ article, paragraphs }) => (
          <div key={article}>
            <h3>{article}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{marked(paragraph, rule.quote)}</p>
            ))}
          </div>
        ))}
      </div>
      <p className={s.from}>
        {name}
        {number === null ? "" : `（${number}）`}，抄自{source}，{copiedOn}
      </p>
    </Part>
  );
}

function QuoteOnly({ quote, why }: { readonly quote: string | undefined; readonly why: string | null }) {
  if (quote === undefined && why === null) return null;
  return (
    <Part title="原文">
      {quote === undefined ? null : <div className={s.words}>{quote}</div>}
      {why === null ? null : <p className={s.from}>{why}。</p>}
    </Part>
  );
}

function marked(paragraph: string, quote: string | undefined) {
  const at = quote === undefined ? -1 : paragraph.indexOf(quote);
  if (quote === undefined || at < 0) return paragraph;
  return (
    <>
      {paragraph.slice(0, at)}
      <mark className={s.cited}>{quote}</mark>
      {paragraph.slice(at + quote.length)}
    </>
  );
}
