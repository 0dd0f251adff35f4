import type { ShownProblem } from "../data/failures.ts";
import s from "./Problems.module.css";

/** What is wrong, where, and how to mend it; everything else goes on. */
export function Problems({ problems }: { readonly problems: readonly ShownProblem[] }) {
  return (
    <ul className={s.list}>
      {problems.map((problem, index) => (
        <li key={index}>
          {problem.where === "" ? null : <span className={s.where}>{problem.where}　</span>}
          {problem.text}
          <span className={s.mend}>{problem.mend}</span>
        </li>
      ))}
    </ul>
  );
}
