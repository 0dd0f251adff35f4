import { VisuallyHidden } from "@mantine/core";
import type { MoneyText, Pointer } from "@youju/model";
import type { ReactNode } from "react";
import { useCaseView } from "../case-view.ts";
import s from "./Figure.module.css";
import { Money } from "../../../components/Money.tsx";

interface Props {
  /** Where the figure stands in the assessment; opens 凭什么 for it. */
  readonly at: Pointer;
  readonly money?: MoneyText;
  readonly children?: ReactNode;
}

/** A figure is a door: touch it and see on what it rests. */
export function Figure({ at, money, children }: Props) {
  const { why, openWhy } = useCaseView();
  const open = why === at;
  return (
    <button
      type="button"
      className={`${s.figure} ${open ? s.open : ""}`}
      aria-expanded={open}
      data-figure={at}
      onClick={() => openWhy(at)}
    >
      {money === undefined ? children : <Money value={money} />}
      <VisuallyHidden>，看凭什么</VisuallyHidden>
    </button>
  );
}
