import type { CalendarDate } from "@youju/model";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DateField } from "../../components/DateField.tsx";
import { SheetForm } from "../../components/SheetForm.tsx";
import { dateOfField, today } from "../../text/dates.ts";
import { useCaseView } from "./case-view.ts";

/** 算到哪一天, and the day on which the case is or will be filed. */
export function DatesSheet({ onClose }: { readonly onClose: () => void }) {
  const { id, assessment, send } = useCaseView();
  const navigate = useNavigate();
  const known = assessment.case.filingDate;
  const [asOf, setAsOf] = useState<string>(assessment.asOf);
  const [filing, setFiling] = useState<string>(known ?? "");
  const [day, filingDay] = [dateOfField(asOf), dateOfField(filing)];
  const submit = async (): Promise<unknown> => {
    if (day === undefined) return undefined;
    const filingDate: CalendarDate | null = filingDay ?? null;
    const failure = filingDate === known ? undefined : await send([{ kind: "filing-date", value: filingDate }]);
    if (failure !== undefined) return failure;
    await navigate({
      to: "/cases/$caseId",
      params: { caseId: id },
      search: ({ asOf: _, ...rest }) => (day === today() ? rest : { ...rest, asOf: day }),
      resetScroll: false,
    });
    return undefined;
  };
  const ready = day !== undefined && (filing === "" || filingDay !== undefined);
  return (
    <SheetForm title="算到哪一天" submit="就算到这天" ready={ready} onSubmit={submit} onClose={onClose}>
      <DateField
        label="算到"
        description="今天、开庭那天，或将来的任何一天。"
        value={asOf}
        onChange={setAsOf}
        required
      />
      <DateField label="起诉日" description="还没定就空着，先按算到的那天。" value={filing} onChange={setFiling} />
    </SheetForm>
  );
}
