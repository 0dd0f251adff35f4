/** Calculators for a person: which there are, what one takes, and what it found, step by step. */
import type { Step } from "@youju/law";
import type { Calculated, Calculator } from "../calculators/calculator.ts";
import { alignedRows } from "./columns.ts";

export function calculatorsText(calculators: readonly Calculator[]): string {
  const rows = calculators.map(({ name, title }) => [`  ${name}`, title]);
  return `可以单独算的\n${alignedRows(rows)}\n用 youju calc 名字 看要填什么，有例子可以照着改。\n`;
}

export function calculatorText({ name, title, fields, legend, example }: Calculator): string {
  const rows = fields.map(([field, takes]) => [`  ${field}`, takes]);
  const meanings = legend.map(([word, meaning]) => [`  ${word}`, meaning]);
  return `${title}

要填的
${alignedRows(rows)}${meanings.length === 0 ? "" : `\n其中\n${alignedRows(meanings)}`}
例如
  echo '${JSON.stringify(example)}' | youju calc ${name} -
${simple(example) ? `  youju calc ${name} ${inline(example)}\n` : ""}`;
}

const simple = (example: object): boolean => Object.values(example).every((value) => typeof value !== "object");

const inline = (example: object): string =>
  Object.entries(example)
    .map(([field, value]) => `${field}=${value}`)
    .join(" ");

export function calculatedText(title: string, { steps, notes, parts }: Calculated & { readonly ok: true }): string {
  const sections = [["怎么得出的", steps], ...parts, ["要留意", notes]] as const;
  const texts = sections.map(([heading, sentences]) => section(heading, sentences)).filter((text) => text !== "");
  return `${title}\n\n${texts.join("\n")}\n不替代律师意见。用 youju law show 编号 看每一条的原文。\n`;
}

function section(heading: string, sentences: readonly (Step | string)[]): string {
  return sentences.length === 0 ? "" : `${heading}\n${sentences.map((each) => `  ${sentence(each)}\n`).join("")}`;
}

/** With the ids of its rules, so that each can be looked up. */
function sentence(each: Step | string): string {
  if (typeof each === "string") return each;
  return each.basis.length === 0 ? each.text : `${each.text} [${each.basis.map(({ rule }) => rule).join(" ")}]`;
}
