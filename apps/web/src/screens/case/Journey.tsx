import { daysBetween, gradeWords } from "@youju/model";
import { goTo } from "../../components/Fold.tsx";
import { useCaseView } from "./case-view.ts";
import s from "./Journey.module.css";

type State = "done" | "now" | "later";

interface Stage {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly state: State;
}

const STATE_NAMES: Readonly<Record<State, string>> = { done: "已完成", now: "正在做", later: "可以等等" };

/** The journey is the navigation: where things stand, and a way to each. */
export function Journey() {
  const { assessment, detail } = useCaseView();
  return (
    <nav className={s.nav} aria-label="案件进程" data-print="no">
      <ol className={s.list}>
        {stagesOf(assessment, detail.originals.length).map((stage) => (
          <li key={stage.id}>
            <a
              href={`#${stage.id}`}
              className={`${s.stage} ${s[stage.state]}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(stage.id);
              }}
            >
              <i className={s.dot} aria-hidden="true" />
              {stage.name}
              <small className={s.note}>
                {stage.note}
                <span className={s.hidden}>{STATE_NAMES[stage.state]}</span>
              </small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const NEAR_DAYS = 180;

function stagesOf(
  { loans, repayments, chain, limitation, asOf }: ReturnType<typeof useCaseView>["assessment"],
  originals: number,
): readonly Stage[] {
  const open = [...loans, ...repayments].filter((one) => one.status === "proposed").length;
  const weak = chain.elements.filter(
    (element) => element.needed && (element.grade === "weak" || element.grade === "missing"),
  ).length;
  const near = limitation.safeUntil !== null && daysBetween(asOf, limitation.safeUntil) <= NEAR_DAYS;
  const sumState: State = loans.length === 0 ? "later" : open > 0 ? "now" : "done";
  return [
    { id: "originals", name: "收集证据", note: `${originals} 份`, state: originals > 0 ? "done" : "now" },
    { id: "sum", name: "算清欠款", note: open === 0 ? "" : `${open} 笔待定`, state: sumState },
    {
      id: "chain",
      name: "证据链",
      note: weak === 0 ? gradeWords[chain.grade] : `${weak} 处弱`,
      state: weak === 0 ? "done" : sumState === "done" ? "now" : "later",
    },
    {
      id: "limits",
      name: "期限",
      note: limitation.expired ? "已过" : near ? "快到了" : "",
      state: near ? "now" : "later",
    },
  ];
}
