/** 案件列表: one row a case. A row is worked out once for each state of its case and of the tables, and each day. */
import type { LawTables } from "@youju/law";
import type { CalendarDate, CaseFacts, CaseId } from "@youju/model";
import type { CaseHead, Store } from "@youju/store";
import type { CaseSummary } from "../contract.ts";
import { summaryOf } from "./case-views.ts";
import { factsWith } from "./facts-with.ts";
import type { OpenCase } from "./open-case.ts";

interface Row {
  readonly revision: number;
  readonly tables: LawTables;
  readonly summary: CaseSummary;
}

/** The latest change first. */
export function summaries(
  store: Store,
  open: (id: CaseId) => Promise<OpenCase | undefined>,
  tables: () => Promise<LawTables>,
): (asOf: CalendarDate) => Promise<CaseSummary[]> {
  const rows = new Map<CaseId, Row>();
  const rowOf = async (head: CaseHead, asOf: CalendarDate, by: LawTables): Promise<CaseSummary> => {
    const known = rows.get(head.id);
    if (known?.revision === head.revision && known.tables === by && known.summary.asOf === asOf) return known.summary;
    const summary = await workOut(head, asOf);
    rows.set(head.id, { revision: head.revision, tables: by, summary });
    return summary;
  };
  const workOut = async (head: CaseHead, asOf: CalendarDate): Promise<CaseSummary> => {
    const found = isEmpty(head) ? undefined : await open(head.id);
    const outcome = found?.assess(asOf, false);
    const facts: CaseFacts = found?.file.facts ?? factsWith(head.facts, await store.decisions.list(head.id));
    return summaryOf(head, facts, asOf, outcome?.ok === true ? outcome.assessment : null);
  };
  return async (asOf) => {
    const heads = await store.cases.list();
    const there = new Set(heads.map((head) => head.id));
    for (const id of rows.keys()) if (!there.has(id)) rows.delete(id);
    const list: CaseSummary[] = [];
    const by = await tables();
    for (const head of heads) list.push(await rowOf(head, asOf, by));
    return list;
  };
}

/** Nothing in it yet from which a figure could come. */
const isEmpty = (head: CaseHead): boolean =>
  head.revision === 1 && head.originals === 0 && head.facts.loans === undefined;
