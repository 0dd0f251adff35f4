import { Few } from "../../../components/Few.tsx";
import { Fold } from "../../../components/Fold.tsx";
import { useCaseView } from "../case-view.ts";
import { ExhibitRow } from "./ExhibitRow.tsx";
import s from "./Exhibits.module.css";

/** 证据目录: the originals that the case rests on, numbered as a court wants them, and the others with why. */
export function Exhibits() {
  const { listed, apart } = useCaseView().assessment.exhibits;
  if (listed.length + apart.length === 0) return null;
  return (
    <Fold
      id="exhibits"
      title="证据目录"
      note={`${listed.length} 份证据${apart.length === 0 ? "" : `，另有 ${apart.length} 份没编号`}`}
    >
      {listed.length === 0 ? (
        <p className={s.empty}>手上的文件还证明不了什么。先标出能证明的话，确认借款，编号就会出来。</p>
      ) : (
        <p className={s.lead}>交给法院时按这个顺序编号。每一份写着证明什么，点开看它靠的是哪一行。</p>
      )}
      <Few items={listed} first={20} more={(left) => `再看 ${left} 份`}>
        {(shown) => (
          <ol className={s.list}>
            {shown.map((exhibit) => (
              <ExhibitRow key={exhibit.original} exhibit={exhibit} />
            ))}
          </ol>
        )}
      </Few>
      {apart.length === 0 ? null : (
        <details className={s.apart}>
          <summary>没编号的 {apart.length} 份，为什么</summary>
          <ul>
            {apart.map(({ original, path, why }) => (
              <li key={original}>
                <b>{path}</b>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Fold>
  );
}
