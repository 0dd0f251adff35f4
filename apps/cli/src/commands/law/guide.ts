/** `youju law guide`: the questions beside the claim, all of them or one point by point. */
import { type Guide, guides } from "@youju/law";
import { fault } from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import { done, jsonText, type Run, wrong } from "../../command.ts";
import { alignedRows } from "../../text/columns.ts";
import { guideJson, guideText } from "../../text/guide-text.ts";

export const guide: Run = async ({ args: [id], options }) => {
  const json = "json" in options;
  if (id === undefined) return done(json ? jsonText(guides.map(head)) : listText());
  const found = guides.find((each) => each.id === id || each.title === id);
  if (found === undefined) {
    const ids = guides.map((each) => each.id);
    return wrong(fault("guide-unknown", { guide: id, nearest: nearestKey(id, ids), known: ids.join("、") }));
  }
  return done(json ? jsonText(guideJson(found)) : guideText(found));
};

const head = ({ id, title, first }: Guide) => ({ id, title, first });

const listText = (): string =>
  `${alignedRows(guides.map(({ id, title }) => [id, title]))}看其中一个：youju law guide ${guides[0]!.id}\n`;
