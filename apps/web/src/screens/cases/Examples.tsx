import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Failure } from "../../components/Failure.tsx";
import { Fold } from "../../components/Fold.tsx";
import { Section } from "../../components/Section.tsx";
import { examplesQuery, useCreateExample } from "../../data/queries.ts";
import s from "./Examples.module.css";

/** Made-up cases to look around in before one's own files are at hand; folded once there are cases. */
export function Examples({ folded }: { readonly folded: boolean }) {
  const examples = useQuery(examplesQuery);
  const create = useCreateExample();
  const navigate = useNavigate();
  if (examples.data === undefined || examples.data.length === 0) return null;
  const open = (name: string): void =>
    create.mutate(name, {
      onSuccess: (detail) => void navigate({ to: "/cases/$caseId", params: { caseId: detail.id } }),
    });
  const Frame = folded ? Fold : Section;
  return (
    <Frame id="examples" title="打开一个示例" note="人名都是编的">
      <ul className={s.list}>
        {examples.data.map((example) => (
          <li key={example.name}>
            <button type="button" className={s.example} onClick={() => open(example.name)} disabled={create.isPending}>
              <span>{example.title}</span>
              <small>
                {create.isPending && create.variables === example.name ? "正在打开…" : `${example.files.length} 份文件`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {create.isError ? <Failure error={create.error} /> : null}
    </Frame>
  );
}
