/**
 * 存证证书 against our originals: which of them has the very hash that a receipt prints, and what that means in law. A
 * receipt shows at best that a file is unchanged since it was fixed (在线诉讼规则 16), never that it is true (18); and a
 * paper that prints a hash proves nothing before the service itself confirms that it gave it (17, 证据规定 94).
 */
import {
  type CaseFile,
  type CheckedHash,
  type CheckedReceipt,
  hashAlgorithmWords,
  type Original,
  type PrintedHash,
  type Receipt,
  receiptProviderWords,
  type ReceiptProvider,
  type RuleId,
  type Sha256,
  wallTime,
  type Warning,
} from "@youju/model";
import { cite } from "./cite.ts";
import { warning } from "./warn.ts";

/** Every receipt of the case with each of its hashes compared. */
export function checkedReceipts({ originals, readings }: Pick<CaseFile, "originals" | "readings">): CheckedReceipt[] {
  const byHash = originalsByHash(originals);
  const pathOf = new Map(originals.map(({ sha256, path }) => [sha256, path]));
  return readings.flatMap(({ original, receipt }) => {
    if (receipt === undefined) return [];
    const hashes = receipt.hashes.map((hash) => compared(hash, original, byHash));
    const matched = [...new Set(hashes.flatMap((hash) => hash.originals))];
    const { provider, number = null, at = null, fileName = null } = receipt;
    return [
      {
        original,
        path: pathOf.get(original) ?? "",
        provider,
        number,
        at,
        fileName,
        hashes,
        matched,
        ...saidOf(
          receipt,
          hashes,
          matched.map((sha256) => pathOf.get(sha256)!),
        ),
      },
    ];
  });
}

/** By SHA-256 and by SM3, which are equally long: by which of them a value was found stands beside it. */
function originalsByHash(originals: readonly Original[]) {
  const map = new Map<string, { readonly original: Sha256; readonly by: "sha256" | "sm3" }[]>();
  for (const { sha256, sm3 } of originals) {
    map.set(sha256, [...(map.get(sha256) ?? []), { original: sha256, by: "sha256" }]);
    map.set(sm3, [...(map.get(sm3) ?? []), { original: sha256, by: "sm3" }]);
  }
  return map;
}

/** Kept with every original; others would have to be computed from the bytes. */
const KEPT: ReadonlySet<PrintedHash["algorithm"]> = new Set(["sha256", "sm3", null]);

function compared(
  { value, algorithm, of, label, at }: PrintedHash,
  receipt: Sha256,
  byHash: ReturnType<typeof originalsByHash>,
): CheckedHash {
  const found = (byHash.get(value) ?? []).filter(
    ({ original, by }) => original !== receipt && (algorithm === null || algorithm === by),
  );
  const result =
    found.length > 0
      ? "matched"
      : of === "chain"
        ? "of-the-chain"
        : of === "code"
          ? "unclear"
          : KEPT.has(algorithm)
            ? "unmatched"
            : "not-comparable";
  return {
    value,
    algorithm: found[0]?.by ?? algorithm,
    label: label ?? null,
    source: { original: receipt, at },
    result,
    originals: [...new Set(found.map(({ original }) => original))],
  };
}

interface Means {
  /** What follows where the service confirms it. */
  readonly text: string;
  readonly rules: readonly RuleId[];
}

const STAMP: Means = {
  text: "时间戳只说明从那一刻起没有改过，不说明内容是真的，也不说明那以前没有改过。",
  rules: ["CN-EV-94", "CN-EV-IC11", "CN-EV-OL18"],
};
const CHAIN: Means = {
  text: "核验一致的，法院可以认定上链以后没有改过；不说明内容是真的，上链以前的真实要另外证明。",
  rules: ["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18"],
};

const MEANS: Readonly<Record<ReceiptProvider, Means>> = {
  unitrust: STAMP,
  "rights-guard": STAMP,
  "zhixin-chain": CHAIN,
  ebaoquan: CHAIN,
  "notary-cloud": {
    text: "存证函、保管函不是公证书，只说明存进去以后没有改过；公证处出了公证书的，没有相反证据就应当确认。",
    rules: ["CN-EV-94", "CN-EV-OL18"],
  },
  other: {
    text: "只说明固定以后没有改过，不说明内容是真的；这个平台合不合规、和谁有利害关系，法院会看。",
    rules: ["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18"],
  },
};

const CONFIRM = "证书的纸面、PDF 谁都能做出来：先到这个平台自己的核验页面查一遍，把结果也存下来。";
const FIND =
  "把当时存证的那个文件原样放进来：改名没关系，打开另存、微信转发过、压缩过的都不再是它。找不到的，这份证书就证明不了手上的文件。";

function saidOf(
  receipt: Receipt,
  hashes: readonly CheckedHash[],
  paths: readonly string[],
): Pick<CheckedReceipt, "text" | "mend" | "basis"> {
  const { text, rules } = MEANS[receipt.provider];
  const head = headOf(receipt);
  const unmatched = hashes.filter(({ result }) => result === "unmatched").length;
  if (paths.length > 0) {
    const rest = unmatched === 0 ? "" : `另有 ${unmatched} 个哈希，手上的文件里没有对得上的。`;
    return {
      text: `${head}印着${paths.map((path) => `“${path}”`).join("、")}的哈希，和手上的相同。${rest}${text}`,
      mend: CONFIRM,
      basis: cite(...rules),
    };
  }
  if (unmatched > 0)
    return {
      text: `${head}印的哈希，和手上的文件都对不上，不能用来说明它们没有改过。`,
      mend: FIND,
      basis: cite(...rules),
    };
  const other = hashes.filter(({ result }) => result === "not-comparable");
  if (other.length > 0) {
    const names = [...new Set(other.flatMap(({ algorithm }) => algorithm ?? []))].map(
      (name) => hashAlgorithmWords[name],
    );
    return {
      text: `${head}印的是 ${names.join("、")}，案件里记的是 SHA-256 和 SM3，没法直接比。`,
      mend: "到平台的核验页面，把文件传上去核验；或者下载印有 SHA-256、SM3 的证书再放进来。",
      basis: cite(...rules),
    };
  }
  return { text: `${head}里没有能和文件比对的哈希。`, mend: CONFIRM, basis: cite(...rules) };
}

function headOf({ provider, number, at }: Receipt): string {
  const about = [...(number === undefined ? [] : [`编号 ${number}`]), ...(at === undefined ? [] : [wallTime(at)])];
  const name = provider === "other" ? "存证" : receiptProviderWords[provider];
  return `${name}的证书${about.length === 0 ? "" : `（${about.join("，")}）`}`;
}

/** Receipts that do not do what they were got for. */
export const receiptWarnings = (receipts: readonly CheckedReceipt[]): Warning[] =>
  receipts
    .filter(({ matched }) => matched.length === 0)
    .map(({ text, mend, hashes, basis }) =>
      warning("receipt-unmatched", text, {
        mend,
        sources: hashes.filter(({ result }) => result === "unmatched").map(({ source }) => source),
        basis,
      }),
    );
