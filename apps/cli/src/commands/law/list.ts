/** `youju law`: the rules that results rest on, all of them or those that are asked for. */
import { findTopic, type Rule, rules, rulesOn, topics } from "@youju/law";
import { fault, type Result } from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import { done, jsonText, type Run, wrong } from "../../command.ts";
import { ruleJson, rulesText } from "../../text/rules-text.ts";
import { onDate } from "./on-date.ts";

type Options = Readonly<Record<string, string>>;
type Test = (rule: Rule) => boolean;

const CERTAINTIES = ["H", "M", "L"] as const;

export const list: Run = async ({ options }) => {
  const on = onDate(options);
  if (!on.ok) return wrong(on.fault);
  const tests: Test[] = [];
  for (const asked of [byTopic(options), byCertainty(options), bySearch(options)]) {
    if (!asked.ok) return wrong(asked.fault);
    tests.push(asked.value);
  }
  const found = (on.value === null ? rules : rulesOn(on.value)).filter((rule) => tests.every((test) => test(rule)));
  return done("json" in options ? jsonText(found.map(ruleJson)) : rulesText(found, on.value));
};

const all: Test = () => true;

function byTopic({ topic: asked }: Options): Result<Test> {
  if (asked === undefined) return { ok: true, value: all };
  const topic = findTopic(asked);
  if (topic !== undefined) return { ok: true, value: (rule) => topic.rules.includes(rule) };
  const known = topics.flatMap(({ id, title }) => [id, title]);
  return { ok: false, fault: fault("law-topic-unknown", { topic: asked, nearest: nearestKey(asked, known) }) };
}

function byCertainty({ certainty: asked }: Options): Result<Test> {
  if (asked === undefined) return { ok: true, value: all };
  const certainty = CERTAINTIES.find((each) => each === asked.toUpperCase());
  if (certainty === undefined) return { ok: false, fault: fault("certainty-unknown", { certainty: asked }) };
  return { ok: true, value: (rule) => rule.certainty === certainty };
}

/** Every word must stand somewhere in the rule. */
function bySearch({ search: asked = "" }: Options): Result<Test> {
  const words = asked
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return { ok: true, value: (rule) => words.every((word) => wordsOf(rule).includes(word)) };
}

const wordsOf = ({ id, statute, article, rule, quote = "", openQuestions }: Rule): string =>
  [id, `${statute}${article}`, rule, quote, ...openQuestions].join("\n").toLowerCase();
