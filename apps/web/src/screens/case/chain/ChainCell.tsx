import { VisuallyHidden } from "@mantine/core";
import { type ChainElement, elementWords, gradeWords } from "@youju/model";
import { GradeBadge } from "../../../components/GradeBadge.tsx";
import { useCaseView } from "../case-view.ts";
import s from "./ChainCell.module.css";

interface Props {
  readonly element: ChainElement;
  readonly index: number;
  readonly weakest: boolean;
}

export function ChainCell({ element, index, weakest }: Props) {
  const { why, openWhy } = useCaseView();
  const pointer = `/chain/elements/${index}/grade`;
  const [repair] = element.repairs;
  const mend = element.needed && element.grade !== "strong" ? repair : undefined;
  return (
    <button
      type="button"
      className={`${s.cell} ${element.needed ? "" : s.idle} ${weakest ? s.weakest : ""} ${why === pointer ? s.open : ""}`}
      aria-expanded={why === pointer}
      data-figure={pointer}
      onClick={() => openWhy(pointer)}
    >
      <span className={s.head}>
        <b>{elementWords[element.id]}</b>
        {element.needed ? <GradeBadge grade={element.grade} /> : <GradeBadge grade={element.grade}>不需要</GradeBadge>}
      </span>
      {weakest ? <VisuallyHidden>最弱的一环</VisuallyHidden> : null}
      <span className={s.why}>
        {element.why}
        {mend === undefined ? null : <span className={s.mend}> 补：{mend.text}</span>}
        {element.needed || element.grade === "missing" ? null : (
          <small className={s.small}> 目前{gradeWords[element.grade]}</small>
        )}
      </span>
    </button>
  );
}
