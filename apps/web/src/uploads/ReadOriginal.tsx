import { Problems } from "../components/Problems.tsx";
import { periodText } from "../text/dates.ts";
import { kindName, recordCountText } from "../text/original-kinds.ts";
import s from "./ReadOriginal.module.css";
import type { UploadedOriginal } from "./upload.ts";

const SHOWN_PROBLEMS = 3;

/** What a file turned out to be: kind, from when to when, how many lines, and the lines that could not be read. */
export function ReadOriginal({ read }: { readonly read: UploadedOriginal }) {
  const { original, reading, existed } = read;
  const facts = [
    kindName(reading.kind),
    reading.period === undefined ? "" : periodText(reading.period),
    reading.records === 0 ? "" : recordCountText(reading.kind, reading.records),
    reading.owner === undefined ? "" : `${reading.owner.names[0] ?? reading.owner.id ?? ""} 的`,
    existed ? "之前已经放进来过" : "",
  ].filter((fact) => fact !== "");
  const more = reading.problems.length - SHOWN_PROBLEMS;
  return (
    <div className={s.read}>
      <p>
        {original.archive === undefined ? null : <span className={s.member}>{original.path.split("/").at(-1)}　</span>}
        {facts.join(" · ")}
      </p>
      {reading.problems.length > 0 ? <Problems problems={reading.problems.slice(0, SHOWN_PROBLEMS)} /> : null}
      {more > 0 ? <p className={s.more}>还有 {more} 处，在案件页的“原件”里都能看到。其余的都读进来了。</p> : null}
    </div>
  );
}
