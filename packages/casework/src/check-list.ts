/**
 * 出示清单: what courts ask of somebody who shows WeChat evidence, item by item, as far as the person ticked it or the
 * records answer it. What is open is something to do; nothing here says that evidence cannot be used.
 */
import { type AppStep, appStep, menuDateText, pathText, showingCheckList } from "@youju/law";
import type { CheckItem } from "@youju/law";
import type { CheckList, CheckListItem, CheckStep, Decision, DecisionOf } from "@youju/model";
import { dateOf } from "@youju/model";
import { type Found, foundInRecords, type Looked } from "./check-list-found.ts";
import { cite } from "./cite.ts";
import { ofKind } from "./verdicts.ts";

export function checkListOf(looked: Looked): CheckList {
  const ticked = lastTicks(looked.derived.decisions);
  const found = foundInRecords(looked);
  return {
    items: showingCheckList.map((item) => itemOf(item, ticked.get(item.id), found.get(item.id))),
    note: "没做的是还要做的事，不等于证据不能用：当庭确实没法演示的，截图也可能采纳。各地要求不完全一样。",
    basis: cite("EVR-1", "EVR-8"),
  };
}

/** By item: a later answer stands for an earlier one. */
const lastTicks = (decisions: readonly Decision[]): ReadonlyMap<string, DecisionOf<"checked">> =>
  new Map(ofKind(decisions, "checked").map((decision) => [decision.target, decision]));

function itemOf(item: CheckItem, tick: DecisionOf<"checked"> | undefined, found: Found | undefined): CheckListItem {
  return {
    id: item.id,
    text: item.item,
    level: item.level,
    state: tick?.value.state ?? (found?.settles === true ? "in-records" : "open"),
    tick:
      tick === undefined
        ? null
        : { decision: tick.id, date: tick.value.date ?? dateOf(tick.on), note: tick.value.note ?? null },
    found: found?.found ?? null,
    steps: item.appSteps.map((id) => stepOf(appStep(id))),
    askedBy: item.source,
    ours: item.ours,
    basis: cite(...item.rules),
  };
}

const stepOf = ({ id, app, purpose, path, asOf, notes }: AppStep): CheckStep => ({
  id,
  app,
  purpose,
  path: pathText(path),
  date: menuDateText(asOf),
  notes,
});
