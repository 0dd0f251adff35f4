import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../../components/Failure.tsx";
import { Section } from "../../../components/Section.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { sealsQuery, useSealing } from "../../../data/seals.ts";
import { minuteText } from "../../../text/dates.ts";
import { useCaseView } from "../case-view.ts";
import { BundleSheet } from "./BundleSheet.tsx";
import { type SealedState, sealedState } from "./sealed-state.ts";
import { SealMeaning } from "./SealMeaning.tsx";
import { SealRow } from "./SealRow.tsx";
import s from "./Seals.module.css";

/** 固化和立案包: what is fixed since when, and the ZIP that a court can check. */
export function Seals() {
  const { id, detail } = useCaseView();
  const seals = useQuery(sealsQuery(id));
  const { seal, retry } = useSealing(id);
  const [bundle, setBundle] = useState(false);
  const known = seals.data ?? [];
  const state = sealedState(detail.originals, known);
  const error = seal.error ?? retry.error;
  return (
    <Section id="seals" title="固化和立案包">
      <div className={s.card}>
        {seals.isPending ? <Waiting>正在看哪些原件固化过…</Waiting> : null}
        {seals.isError ? <Failure error={seals.error} retry={() => void seals.refetch()} /> : null}
        {seals.isSuccess ? <p className={s.state}>{stateText(state, detail.originals.length)}</p> : null}
        <div className={s.buttons}>
          <Button
            variant={state.open > 0 ? "filled" : "default"}
            loading={seal.isPending}
            disabled={detail.originals.length === 0}
            onClick={() => seal.mutate()}
          >
            {state.sealed === 0 ? "现在固化" : state.open > 0 ? `把新放进来的 ${state.open} 份也固化` : "再固化一次"}
          </Button>
          {state.waiting > 0 ? (
            <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
              再问一次时间戳
            </Button>
          ) : null}
          <Button variant="default" disabled={detail.originals.length === 0} onClick={() => setBundle(true)}>
            下载立案包
          </Button>
        </div>
        {error === null ? null : <Failure error={error} />}
        {known.length === 0 ? null : (
          <details className={s.all}>
            <summary>固化过 {known.length} 次，每次的清单和时间戳</summary>
            <ul>
              {known.toReversed().map((one) => (
                <SealRow key={one.id} seal={one} />
              ))}
            </ul>
          </details>
        )}
        <SealMeaning state={state} />
      </div>
      {bundle ? <BundleSheet onClose={() => setBundle(false)} /> : null}
    </Section>
  );
}

function stateText(
  { open, sealed, stampedSince, trustedSince, sealedSince, waiting }: SealedState,
  all: number,
): string {
  if (all === 0) return "还没有原件。先把账单和聊天放进来。";
  if (sealed === 0)
    return `${all} 份原件都还没固化。固化就是给每份原件记下指纹（哈希），以后改一个字节都看得出来；争起来以前越早做越好。`;
  const which = open === 0 ? `${all} 份原件都固化了` : `${sealed} 份原件固化了，${open} 份还没有`;
  if (trustedSince !== null)
    return `${which}。时间戳机构的时间是 ${minuteText(trustedSince)}，从那时起改过没有，谁都能验。`;
  if (stampedSince !== null)
    return `${which}。时间戳写着 ${minuteText(stampedSince)}，签名核对得上；发它的机构可不可信，还要你确认一次根证书。`;
  const waits = waiting === 0 ? "还没有时间戳机构的时间" : "时间戳还在等，会自动再问";
  return `${which}，${sealedSince === null ? "" : `按这台电脑的钟是 ${minuteText(sealedSince)}；`}${waits}。`;
}
