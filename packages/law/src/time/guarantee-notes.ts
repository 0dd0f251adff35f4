/** What a person should know beside the guarantee period. */
import type { RuleId } from "@youju/model";
import { says, type Step } from "../computed.ts";
import type { WorkCalendar } from "../tables/workday.ts";
import type { GuaranteeInput, GuaranteePeriod } from "./guarantee-types.ts";
import { lastDayNotes } from "./period.ts";

export function guaranteeNotes(
  { kind: told, acts }: GuaranteeInput,
  { kind, state, end }: GuaranteePeriod,
  calendar: WorkCalendar,
): readonly Step[] {
  const only = (when: boolean, text: string, ...rules: readonly RuleId[]): Step[] =>
    when ? [says(text, ...rules)] : [];
  const asked = acts.some((act) => act.kind === "debtor-asked" || act.kind === "guarantor-asked");
  const hard = "保证期间不中断、不中止、不延长：债务人还一部分、答应还、再催他，都不会让它往后；法院会自己查它过没过。";
  const askedOnly = "一般保证只催债务人或者只催保证人都不算，要起诉债务人或者对他申请仲裁。";
  const both = "拿不准是哪种保证的，两件都做最稳妥：在期间以内起诉债务人，也书面请求保证人。";
  const withdrawn = "起诉债务人以后又撤回、期间以内没有再起诉的，等于没有起诉过；撤诉以前先问律师。";
  const signed = "期间过了以后，他在催款通知上签字也不等于重新保证，除非另外成立了新的保证合同。";
  const general = kind === "general";
  return [
    says(hard, "CN-CC-692", "CN-DB-34"),
    ...only(general && asked && state !== "kept", askedOnly, "CN-CC-693"),
    ...only(told === "unclear" && state === "running", both, "CN-CC-693"),
    ...only(general && (state === "kept" || acts.some((act) => act.withdrawn !== undefined)), withdrawn, "CN-DB-31"),
    ...only(state === "kept", "借款本身的诉讼时效过了，保证人也可以用这一点拒绝。", "CN-SL-R18", "CN-CC-701"),
    ...only(state === "released", signed, "CN-DB-34"),
    ...(end === null ? [] : lastDayNotes(end, calendar, "CN-SL-200s").map(({ note }) => note)),
  ];
}
