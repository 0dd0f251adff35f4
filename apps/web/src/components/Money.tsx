import { VisuallyHidden } from "@mantine/core";
import type { MoneyText } from "@youju/model";
import { groupedMoney, spokenMoney } from "../text/money.ts";

/** A sum: digits for the eye, everyday numerals for a screen reader. */
export function Money({ value }: { readonly value: MoneyText }) {
  return (
    <>
      <span aria-hidden="true">{groupedMoney(value)}</span>
      <VisuallyHidden>{spokenMoney(value)}</VisuallyHidden>
    </>
  );
}
