import type { CaseId } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { caseQuery } from "../../data/queries.ts";
import s from "./Question.module.css";

/** After a reload: what was put in before is still there. */
export function AlreadyHere({ caseId }: { readonly caseId: CaseId }) {
  const originals = useQuery(caseQuery(caseId)).data?.originals ?? [];
  if (originals.length === 0) return null;
  const names = originals.map(({ path }) => path.split("/").at(-1)).join("、");
  return (
    <p className={s.note}>
      已经放进来 {originals.length} 份文件：{names}
    </p>
  );
}
