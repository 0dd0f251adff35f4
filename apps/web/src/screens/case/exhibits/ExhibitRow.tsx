import { type Exhibit, type Proven, recordId } from "@youju/model";
import { useState } from "react";
import { Answer } from "../../../components/Answer.tsx";
import { SourceLines } from "../why/SourceLines.tsx";
import { CustodySheet } from "./CustodySheet.tsx";
import s from "./ExhibitRow.module.css";

/** More lines than these are in the original itself. */
const LINES = 3;

export function ExhibitRow({ exhibit }: { readonly exhibit: Exhibit }) {
  const { no, name, source, path, pages, original, proves } = exhibit;
  const [custody, setCustody] = useState(false);
  return (
    <li className={s.row}>
      <p className={s.name}>
        <span className={s.no}>证据{no}</span> {name}
      </p>
      <p className={s.source}>{source}</p>
      <ul className={s.proves}>
        {proves.map((proven) => (
          <ProvenItem key={proven.element} proven={proven} />
        ))}
      </ul>
      <p className={s.file}>
        {path} · {pages === null ? "电子文件" : `${pages} 页`} ·{" "}
        <span className={s.hash} title={`SHA-256 ${original}`}>
          SHA-256 {original.slice(0, 16)}…
        </span>
      </p>
      <div>
        <Answer about={`证据${no}`} onClick={() => setCustody(true)}>
          保管经过
        </Answer>
      </div>
      {custody ? (
        <CustodySheet title={`证据${no}的保管经过`} original={original} onClose={() => setCustody(false)} />
      ) : null}
    </li>
  );
}

/** What it proves; the lines are fetched only when somebody looks. */
function ProvenItem({ proven }: { readonly proven: Proven }) {
  const [open, setOpen] = useState(false);
  const { text, sources } = proven;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text}</summary>
        {open ? (
          <div className={s.lines}>
            {sources.slice(0, LINES).map((source) => (
              <SourceLines key={recordId(source)} record={recordId(source)} />
            ))}
            {sources.length > LINES ? <p className={s.more}>还有 {sources.length - LINES} 处，在原件里。</p> : null}
          </div>
        ) : null}
      </details>
    </li>
  );
}
