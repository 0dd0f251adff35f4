import type { Basis } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { lawBookQuery } from "../../../data/law.ts";
import { LawArticle } from "./LawArticle.tsx";
import s from "./Why.module.css";

const FIRST = 4;

export function LawArticles({ basis }: { readonly basis: readonly Basis[] }) {
  const law = useQuery(lawBookQuery);
  const [all, setAll] = useState(false);
  const shown = all ? basis : basis.slice(0, FIRST);
  return (
    <>
      {shown.map((one) => {
        const rule = law.data?.byId.get(one.rule);
        const force = rule === undefined ? null : law.data!.inForceText(rule);
        return <LawArticle key={`${one.rule} ${one.statute} ${one.article}`} basis={one} rule={rule} force={force} />;
      })}
      {shown.length < basis.length ? (
        <button type="button" className={s.more} onClick={() => setAll(true)}>
          再看 {basis.length - shown.length} 条依据
        </button>
      ) : null}
    </>
  );
}
