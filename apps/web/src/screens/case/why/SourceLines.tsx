import type { RecordId } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../../components/Failure.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { sourceQuery } from "../../../data/queries.ts";
import { minuteText } from "../../../text/dates.ts";
import { useCaseView } from "../case-view.ts";
import s from "./SourceLines.module.css";

/** The line of the original that a figure rests on, between its neighbours. */
export function SourceLines({ record }: { readonly record: RecordId }) {
  const { id } = useCaseView();
  const source = useQuery(sourceQuery(id, record, 1));
  if (source.isPending) return <Waiting>正在翻到原件的那一行…</Waiting>;
  if (source.isError) return <Failure error={source.error} />;
  const { path, lines } = source.data;
  const asked = lines.find((line) => line.asked);
  return (
    <figure className={s.source}>
      <figcaption className={s.place}>
        {path} · {asked?.place ?? ""}
      </figcaption>
      {lines.map((line) => (
        <p key={line.record} className={line.asked ? s.asked : s.beside} aria-current={line.asked}>
          {line.at === null ? null : <span className={s.when}>{minuteText(line.at)} </span>}
          {line.name === null ? null : `${line.name}：`}
          {line.text}
          {line.asked && line.raw !== null ? <code className={s.raw}>{line.raw}</code> : null}
        </p>
      ))}
    </figure>
  );
}
