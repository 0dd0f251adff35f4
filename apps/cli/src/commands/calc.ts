/** `youju calc`: every calculator of the law book, from a file, standard input, or `field=value` on the line. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Fault, fault, formatMoney, formatRate } from "@youju/model";
import { decodeCaseYaml, nearestKey } from "@youju/model/case-yaml";
import type { Calculated, Calculator } from "../calculators/calculator.ts";
import { calculators } from "../calculators/index.ts";
import { done, jsonText, type Outcome, type Run, wrong } from "../command.ts";
import { tablesOf } from "../tables.ts";
import type { Terminal } from "../terminal.ts";
import { calculatedText, calculatorText, calculatorsText } from "../text/calculator-text.ts";

export const calc: Run = async ({ args: [name, ...input], options }, terminal) => {
  const json = "json" in options;
  if (name === undefined) return done(json ? jsonText(calculators.map(described)) : calculatorsText(calculators));
  const calculator = calculators.find((each) => each.name === name);
  if (calculator === undefined) return wrong(unknown(name));
  if (input.length === 0) return done(json ? jsonText(described(calculator)) : calculatorText(calculator));
  const text = await textOf(input, terminal);
  if (!text.ok) return wrong(text.fault);
  const found = calculator.run(text.text, text.file, await tablesOf(terminal));
  if (!found.ok) return wrong(...found.faults.map((one) => (text.file === "" ? atField(one) : one)));
  return shown(calculator, found, json);
};

function shown(calculator: Calculator, found: Calculated & { readonly ok: true }, json: boolean): Outcome {
  const { value, steps, notes } = found;
  if (!json) return done(calculatedText(calculator.title, found));
  return done(jsonText(contract({ name: calculator.name, title: calculator.title, value, steps, notes })));
}

const described = ({ name, title, fields, legend, example }: Calculator): object => ({
  name,
  title,
  fields: Object.fromEntries(fields),
  legend: Object.fromEntries(legend),
  example,
});

function unknown(name: string): Fault {
  const known = calculators.map((each) => each.name);
  return fault("calculator-unknown", { name, nearest: nearestKey(name, known), known: known.join("、") });
}

type Input =
  { readonly ok: true; readonly text: string; readonly file: string } | { readonly ok: false; readonly fault: Fault };

const FIELD = /^([a-zA-Z-]+)=(.*)$/su;

async function textOf(input: readonly string[], terminal: Terminal): Promise<Input> {
  const fields = input.map((word) => FIELD.exec(word));
  if (fields.every((field) => field !== null))
    return { ok: true, text: fields.map(([, name, value]) => `${name}: ${value}`).join("\n"), file: "" };
  const [path, extra] = input;
  if (extra !== undefined)
    return {
      ok: false,
      fault: fault("argument-extra", { command: "calc", argument: FIELD.test(extra) ? path! : extra }),
    };
  if (path === "-") return { ok: true, text: decodeCaseYaml(await terminal.input()), file: "标准输入" };
  const full = resolve(terminal.cwd, path!);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined) return { ok: false, fault: fault("path-missing", { path: path! }) };
  if (!found.isFile()) return { ok: false, fault: fault("not-a-file", { path: path! }) };
  return { ok: true, text: decodeCaseYaml(await readFile(full)), file: path! };
}

/** Nobody wrote a text with lines: the field alone says where. */
const atField = (one: Fault): Fault =>
  fault(one.code, one.details, one.at?.field === undefined ? {} : { field: one.at.field });

/** Money and rates as the contract writes them, everything else as it is. */
function contract(value: unknown): unknown {
  if (typeof value === "bigint") return formatMoney(value);
  if (Array.isArray(value)) return value.map(contract);
  if (typeof value !== "object" || value === null) return value;
  if (isRate(value)) return formatRate(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, contract(each)]));
}

const isRate = (value: object): value is { readonly n: bigint; readonly d: bigint } =>
  "n" in value && "d" in value && typeof value.n === "bigint" && typeof value.d === "bigint";
