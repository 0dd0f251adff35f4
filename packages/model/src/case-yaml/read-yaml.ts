/**
 * YAML text to plain values, with the line of every field.
 *
 * Scalars stay the text that was written (`20000.00`, `0123`), because a number would lose what money, ids and rates
 * need. Only an unquoted `true`/`false`, `null` and the one numeric field `yearBasis` become something else; below
 * `outcomes`, whose form is open, also numbers that lose nothing.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  Scalar as ScalarType,
  type YAMLError,
} from "yaml";
import { type Fault, fault } from "../fault.ts";
import type { Path } from "./known-keys.ts";

export interface YamlRead {
  readonly value: unknown;
  /** Line of each field by its dotted path. */
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
  /** False where the text is not YAML at all, so that `value` says nothing. */
  readonly wellFormed: boolean;
}

/** `loans[0].principal`. */
export function fieldText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

const REASONS: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "英文双引号里的反斜杠后面不是能用的转义；想写反斜杠本身，写两个。",
  BAD_INDENT: "缩进与上下行对不齐。",
  BAD_SCALAR_START: "值不能以这个符号开头，加上英文双引号就可以。",
  BLOCK_AS_IMPLICIT_KEY: "一行里出现了两个“字段: 值”，或者值里有英文冒号而没有加引号。",
  BLOCK_IN_FLOW: "花括号或方括号里不能这样换行书写。",
  MISSING_CHAR: "少了一个符号：括号、引号没有成对，或者字段之间少了逗号、冒号后少了空格。",
  MULTILINE_IMPLICIT_KEY: "这一行少了冒号，或者上一行的内容多出了一行。",
  MULTIPLE_DOCS: "一个文件里只能有一个案件，不能用 --- 分成几段。",
  RESOURCE_EXHAUSTION: "括号套得太深。",
  TAB_AS_INDENT: "缩进用了制表符（Tab），请改成空格。",
  UNEXPECTED_TOKEN: "这里多出了一个符号。",
};

const COLON_FULL_WIDTH = /^\s*(?:-\s+)?([A-Za-z]+)\s*：/;

/** Full-width colons are what Chinese keyboards give; they explain most other faults of the text, so they stand alone. */
function colonFaults(text: string): Fault[] {
  return text.split("\n").flatMap((line, index) => {
    const key = COLON_FULL_WIDTH.exec(line)?.[1];
    return key === undefined ? [] : [fault("yaml-colon-full-width", { key }, { line: index + 1 })];
  });
}

/** In the failsafe schema every scalar is text. */
const textOf = (node: Scalar): string => (typeof node.value === "string" ? node.value : "");

function scalarValue(node: Scalar, path: Path): unknown {
  const text = textOf(node);
  const key = path.at(-1);
  if (key === "yearBasis" && /^\d{1,6}$/.test(text)) return Number(text);
  if (node.type !== ScalarType.PLAIN) return text;
  if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const numeric = path[0] === "outcomes" && /^-?\d/.test(text) && String(Number(text)) === text;
  return numeric ? Number(text) : text;
}

export function readYaml(text: string): YamlRead {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number | undefined): number => Math.max(1, counter.linePos(offset ?? 0).line);
  if (document.errors.length > 0) {
    const colons = colonFaults(text);
    // One slip makes the parser stumble again and again on the same line.
    const firsts = new Map(
      document.errors.map((error) => [`${lineAt(error.pos[0])} ${error.code}`, error] as const).toReversed(),
    );
    const syntax = [...firsts.values()]
      .toReversed()
      .map((error) =>
        fault("yaml-syntax", { reason: REASONS[error.code] ?? "这一行看不懂。" }, { line: lineAt(error.pos[0]) }),
      );
    return { value: undefined, lines: new Map(), faults: colons.length > 0 ? colons : syntax, wellFormed: false };
  }

  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  const mark = (path: Path, node: Node | null): void => {
    lines.set(fieldText(path), lineAt(node?.range?.[0]));
  };

  function valueOf(node: unknown, path: Path): unknown {
    if (isMap(node)) return mapValue(node.items, path);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        mark([...path, index], item as Node | null);
        return valueOf(item, [...path, index]);
      });
    }
    if (isScalar(node)) return scalarValue(node, path);
    if (isAlias(node))
      faults.push(fault("yaml-alias", undefined, { line: lineAt(node.range?.[0]), field: fieldText(path) }));
    return null;
  }

  function mapValue(pairs: readonly { key: unknown; value: unknown }[], path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? textOf(pair.key) : String(pair.key);
      const at = [...path, key];
      if (entries.has(key)) {
        const place = { line: lineAt((pair.key as Node | null)?.range?.[0]), field: fieldText(at) };
        faults.push(fault("key-twice", { key, first: lines.get(place.field) ?? 1 }, place));
        continue;
      }
      mark(at, pair.key as Node | null);
      entries.set(key, valueOf(pair.value, at));
    }
    return Object.fromEntries(entries);
  }

  const value = valueOf(document.contents, []);
  const colons = typeof value === "string" ? colonFaults(text) : [];
  return { value, lines, faults: [...faults, ...colons], wellFormed: colons.length === 0 };
}
