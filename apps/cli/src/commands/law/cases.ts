/** `youju law cases`: published cases, all of them, those about something, or one. */
import { CASE_TOPICS, casesAbout, type CaseTopic, caseTopicWords, findCase, publishedCases } from "@youju/law";
import { fault } from "@youju/model";
import { done, jsonText, type Outcome, type Run, wrong } from "../../command.ts";
import { publishedCaseJson, publishedCasesText, publishedCaseText } from "../../text/published-cases-text.ts";

export const cases: Run = async ({ args: [id], options }) => {
  const json = "json" in options;
  const { about } = options;
  if (id === undefined) return about === undefined ? list(null, json) : listAbout(about, json);
  if (about !== undefined)
    return wrong(fault("option-out-of-place", { option: "--about", instead: "看一个案例不用 --about；两个分开写。" }));
  const found = findCase(id);
  if (found === undefined) return wrong(fault("published-case-unknown", { id }));
  return done(json ? jsonText(publishedCaseJson(found)) : publishedCaseText(found));
};

function listAbout(about: string, json: boolean): Outcome {
  const topic = CASE_TOPICS.find((each) => each === about || caseTopicWords[each] === about);
  if (topic !== undefined) return list(topic, json);
  const known = CASE_TOPICS.map((each) => `${each}（${caseTopicWords[each]}）`).join("、");
  return wrong(fault("case-topic-unknown", { topic: about, known }));
}

function list(topic: CaseTopic | null, json: boolean): Outcome {
  const found = topic === null ? publishedCases : casesAbout(topic);
  return done(json ? jsonText(found.map(publishedCaseJson)) : publishedCasesText(found, topic));
}
