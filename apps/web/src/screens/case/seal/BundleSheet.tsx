import { TextInput } from "@mantine/core";
import { type BundleQuery, bundleUrl, tryBundle } from "@youju/api/client";
import { useState } from "react";
import { Check } from "../../../components/Check.tsx";
import { DateField } from "../../../components/DateField.tsx";
import { LawLinks } from "../../../components/LawLinks.tsx";
import { SheetForm } from "../../../components/SheetForm.tsx";
import { dateOfField } from "../../../text/dates.ts";
import { useCaseView } from "../case-view.ts";
import s from "./BundleSheet.module.css";

/** What the bundle is to hold. Left as it is, it holds everything. */
export function BundleSheet({ onClose }: { readonly onClose: () => void }) {
  const { id, assessment } = useCaseView();
  const { listed } = assessment.exhibits;
  const [asOf, setAsOf] = useState<string>(assessment.asOf);
  const [forOther, setForOther] = useState(false);
  const [redact, setRedact] = useState(false);
  const [names, setNames] = useState("");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const day = dateOfField(asOf);
  const chosen = listed.filter(({ no }) => !left.has(no));
  const submit = async (): Promise<unknown> => {
    if (day === undefined) return undefined;
    const query: BundleQuery = {
      asOf: day,
      ...(forOther ? { withoutAssessment: true } : {}),
      ...(redact ? { redact: true, redactNames: names.trim() } : {}),
      ...(left.size === 0 ? {} : { exhibits: chosen.map(({ no }) => no).join(",") }),
    };
    try {
      await tryBundle(id, query);
    } catch (error) {
      return error;
    }
    window.location.assign(bundleUrl(id, query));
    return undefined;
  };
  return (
    <SheetForm
      title="下载立案包"
      submit="下载"
      ready={day !== undefined && (left.size === 0 || chosen.length > 0)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={s.lead}>
        一个
        ZIP：全部原件、记录、证据目录、计算和核验的办法。法院、对方、公证处不用装有据，照里面的“README-核验.txt”，或者打开
        verify.html，就能查有没有改动。
      </p>
      <DateField label="算到" value={asOf} onChange={setAsOf} required />
      <Check label="给对方的一份：不放有据对案件的看法" checked={forOther} onChange={setForOther} />
      <Check label="盖住身份证号、银行卡号、手机号" checked={redact} onChange={setRedact} />
      {redact ? (
        <>
          <TextInput
            label="还要盖住哪些人的名字"
            description="和案件无关的人。几个的话用逗号隔开。"
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
          <p className={s.note}>PDF、表格、图片、录音盖不了，这一份里不放，包里会写明。原件仍在这台电脑里。</p>
        </>
      ) : null}
      {listed.length < 2 ? null : (
        <details className={s.choose}>
          <summary>{left.size === 0 ? `${listed.length} 份证据都放` : `不放 ${left.size} 份证据`}</summary>
          {listed.map(({ no, name }) => (
            <Check
              key={no}
              label={`证据${no} ${name}`}
              checked={!left.has(no)}
              onChange={(checked) => {
                const next = new Set(left);
                if (checked) next.delete(no);
                else next.add(no);
                setLeft(next);
              }}
            />
          ))}
        </details>
      )}
      {left.size === 0 ? null : (
        <div role="note" className={s.warn}>
          只交对自己有利的、剪掉还款或对方的异议，法院会拿两边的手机来对，被认定变造证据的要受罚。少放的每一份，包里都会写明。
          <LawLinks rules={["CASE-36", "CN-CPL-114"]} />
        </div>
      )}
    </SheetForm>
  );
}
