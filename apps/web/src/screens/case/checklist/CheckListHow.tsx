import type { CheckListItem } from "@youju/model";
import { LawArticles } from "../why/LawArticles.tsx";
import s from "./CheckListHow.module.css";

/** How to do it in the app, as its source of that date says; who asks for it; the articles. */
export function CheckListHow({ item: { text, steps, askedBy, ours, basis } }: { readonly item: CheckListItem }) {
  return (
    <details className={s.how}>
      <summary aria-label={`${text}：怎么做，谁要求的`}>{steps.length > 0 ? "怎么做，谁要求的" : "谁要求的"}</summary>
      {steps.map(({ id, app, purpose, path, date, notes }) => (
        <div key={id} className={s.step}>
          <p>
            <b>{app}</b>：{purpose}
          </p>
          <p>{path}</p>
          <p className={s.small}>{date}。</p>
          {notes.map((note) => (
            <p key={note} className={s.small}>
              {note}
            </p>
          ))}
        </div>
      ))}
      <p className={s.small}>出处：{askedBy}</p>
      {ours === null ? null : <p className={s.small}>{ours}</p>}
      <LawArticles basis={basis} />
    </details>
  );
}
