import { type Grade, gradeWords } from "@youju/model";
import s from "./GradeBadge.module.css";

interface Props {
  readonly grade: Grade;
  /** In place of the grade's word: `不需要`. */
  readonly children?: string;
}

/** A grade is always a word; the colour only helps. */
export function GradeBadge({ grade, children }: Props) {
  const tone = children === undefined ? s[grade] : s.fair;
  return <span className={`${s.badge} ${tone}`}>{children ?? gradeWords[grade]}</span>;
}
