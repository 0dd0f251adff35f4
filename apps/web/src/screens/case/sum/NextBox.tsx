import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { goTo } from "../../../components/Fold.tsx";
import { useCaseView } from "../case-view.ts";
import { PartiesSheet } from "../facts/PartiesSheet.tsx";
import { Figure } from "../why/Figure.tsx";
import s from "./NextBox.module.css";
import { placeOfNext } from "./place-of-next.ts";

/** The one thing to do today, with why, how long, what it costs, and one touch that leads to where it is done. */
export function NextBox() {
  const { next } = useCaseView().assessment;
  const [open, setOpen] = useState(false);
  const [parties, setParties] = useState(false);
  const stepsId = useId();
  if (next === null) return null;
  const facts = [next.time, next.cost].filter((fact) => fact !== "").join("，");
  const place = placeOfNext(next);
  return (
    <section className={s.next} aria-label="接下来" data-print="no">
      <div className={s.words}>
        <h2 className={s.title}>今天可以做：{next.title}</h2>
        <p className={s.why}>
          {next.why}
          {facts === "" ? null : <span>（{facts}）</span>} <Figure at="/next">凭什么</Figure>
        </p>
      </div>
      {place !== undefined ? (
        <Button
          onClick={() => (place.section === "parties" ? setParties(true) : goTo(place.section))}
          className={s.button}
        >
          {place.text}
        </Button>
      ) : next.steps.length === 0 ? null : (
        <Button onClick={() => setOpen(!open)} aria-expanded={open} aria-controls={stepsId} className={s.button}>
          {open ? "收起步骤" : "一步步教我"}
        </Button>
      )}
      {open ? (
        <ol id={stepsId} className={s.steps}>
          {next.steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      ) : null}
      {parties ? <PartiesSheet onClose={() => setParties(false)} /> : null}
    </section>
  );
}
