import { Button } from "@mantine/core";
import { useState } from "react";
import { AddDemandSheet } from "./AddDemandSheet.tsx";
import { AddLoanSheet } from "./AddLoanSheet.tsx";
import { AddRepaymentSheet } from "./AddRepaymentSheet.tsx";
import s from "./AddMissing.module.css";

type Missing = "loan" | "repayment" | "demand";

/** 补记: what no file shows, such as cash or a call. */
export function AddMissing() {
  const [adding, setAdding] = useState<Missing | null>(null);
  const close = (): void => setAdding(null);
  return (
    <>
      <div className={s.buttons}>
        <Button variant="default" onClick={() => setAdding("loan")}>
          补记借款
        </Button>
        <Button variant="default" onClick={() => setAdding("repayment")}>
          补记还款
        </Button>
        <Button variant="default" onClick={() => setAdding("demand")}>
          补记催款
        </Button>
      </div>
      {adding === "loan" ? <AddLoanSheet onClose={close} /> : null}
      {adding === "repayment" ? <AddRepaymentSheet onClose={close} /> : null}
      {adding === "demand" ? <AddDemandSheet onClose={close} /> : null}
    </>
  );
}
