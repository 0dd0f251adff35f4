import { type Road, roadWords } from "@youju/model";
import { Link } from "@tanstack/react-router";
import { Money } from "../../../components/Money.tsx";
import { Fold } from "../../../components/Fold.tsx";
import { isZero } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import s from "./Roads.module.css";

/** 途径: which legal ways are open today, and what each closed one waits for. */
export function Roads() {
  const { roads } = useCaseView().assessment;
  if (roads.length === 0) return null;
  const open = roads.filter((road) => road.open);
  const closed = roads.filter((road) => !road.open);
  return (
    <Fold
      id="roads"
      title="途径"
      note={
        open.length === 0
          ? "现在没有能走的"
          : `现在能走 ${open.length} 条：${open.map((road) => roadWords[road.id]).join("、")}`
      }
    >
      <div>
        <ul>
          {open.map((road) => (
            <RoadRow key={road.id} road={road} />
          ))}
        </ul>
        {closed.length === 0 ? null : (
          <details>
            <summary className={s.summary}>还走不了的 {closed.length} 条，差什么</summary>
            <ul>
              {closed.map((road) => (
                <RoadRow key={road.id} road={road} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </Fold>
  );
}

function RoadRow({ road }: { readonly road: Road }) {
  return (
    <li className={s.row}>
      <p>
        <b className={s.name}>{roadWords[road.id]}</b>
        <span className={s.facts}>
          {road.fee === null ? null : isZero(road.fee) ? (
            "不花钱"
          ) : (
            <>
              费用 <Money value={road.fee} /> 元
            </>
          )}
          {road.days === null ? "" : ` ${road.days.min}–${road.days.max} 天`}
        </span>
      </p>
      {road.text === "" ? null : <p className={s.text}>{road.text}</p>}
      {road.blockedBy.map((gap) => (
        <p key={gap.id} className={s.text}>
          差：{gap.text}
        </p>
      ))}
      {road.steps === undefined || road.steps.length === 0 ? null : <RoadSteps road={road} steps={road.steps} />}
    </li>
  );
}

/** What stands behind a road: the arithmetic of its fee, its court, its lines, each with its articles. */
function RoadSteps({ road, steps }: { readonly road: Road; readonly steps: NonNullable<Road["steps"]> }) {
  return (
    <details>
      <summary className={s.summary} aria-label={`${roadWords[road.id]}：怎么得出的`}>
        怎么得出的
      </summary>
      <ol className={s.steps}>
        {steps.map(({ text, basis }, index) => (
          <li key={index}>
            {text}
            {basis.map(({ rule, statute, article }) => (
              <Link key={rule} to="/law/$ruleId" params={{ ruleId: rule }} className={s.law}>
                {statute}
                {article}
              </Link>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
