import { Button } from "@mantine/core";
import { exportUrl } from "@youju/api/client";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ConfirmButton } from "../../../components/ConfirmButton.tsx";
import { Failure } from "../../../components/Failure.tsx";
import { useDeleteCase } from "../../../data/queries.ts";
import { useCaseView } from "../case-view.ts";
import s from "./Manage.module.css";
import { PartiesSheet } from "./PartiesSheet.tsx";

/** The case as a whole: who the two are, take it along, or delete it with its files. */
export function Manage() {
  const { id } = useCaseView();
  const remove = useDeleteCase(id);
  const navigate = useNavigate();
  const [parties, setParties] = useState(false);
  return (
    <section className={s.manage} aria-label="整个案件" data-print="no">
      <div className={s.buttons}>
        <Button variant="default" onClick={() => setParties(true)}>
          双方的资料
        </Button>
        <Button variant="default" component="a" href={exportUrl(id)} download>
          导出整个案件
        </Button>
        <ConfirmButton
          question="案件、你的决定和放进来的原件都会从这台电脑删除，找不回来。想留一份，先导出。"
          confirm="连同原件一起删除"
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate({ to: "/" }) })}
        >
          删除案件
        </ConfirmButton>
      </div>
      {remove.isError ? <Failure error={remove.error} /> : null}
      {parties ? <PartiesSheet onClose={() => setParties(false)} /> : null}
    </section>
  );
}
