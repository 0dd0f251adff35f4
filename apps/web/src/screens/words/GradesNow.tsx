import type { Assessment } from "@youju/model";
import { elementWords } from "@youju/model";
import { GradeBadge } from "../../components/GradeBadge.tsx";
import s from "./GradesNow.module.css";

/** How strong the chain is right now, so that a mark is seen to change it. */
export function GradesNow({ assessment }: { readonly assessment: Assessment }) {
  return (
    <p className={s.grades} role="status">
      证据链现在
      {assessment.chain.elements
        .filter((element) => element.needed)
        .map((element) => (
          <span key={element.id} className={s.one}>
            {elementWords[element.id]} <GradeBadge grade={element.grade} />
          </span>
        ))}
    </p>
  );
}
