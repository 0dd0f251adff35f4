/** “能不能被改过？”, answered for the time after fixing and for the time before it (在线诉讼规则 16–18). */
import { type Basis, isBill, isChat, wallTime } from "@youju/model";
import type { CustodyInput, Fixed, Integrity } from "./custody-input.ts";

export interface Altered {
  /** In one sentence. */
  readonly text: string;
  readonly points: readonly AlteredPoint[];
}

export interface AlteredPoint {
  readonly when: "now" | "after" | "before" | "show";
  readonly text: string;
  readonly basis: readonly Basis[];
}

export function couldBeAltered(input: CustodyInput, now: Integrity, fixed: Fixed | null): Altered {
  return {
    text: inOneSentence(input, now, fixed),
    points: [nowPoint(input, now), ...afterPoints(input, now, fixed), beforePoint(input, fixed), showPoint(input)],
  };
}

function inOneSentence({ log, seals, original }: CustodyInput, now: Integrity, fixed: Fixed | null): string {
  if (now === "missing") return "文件现在不在，没法核对；在找回来以前，不要拿它作证据。";
  if (now === "changed") return "现在的文件和当时记下的不一样，改过或者坏了；不要拿它作证据，找原来的那一份。";
  if (fixed !== null) {
    const root = fixed.trusted ? "" : "（它的根证书还要到该机构的网站核对）";
    return `${wallTime(fixed.at)} 以后没有改动，有“${fixed.who}”的时间戳为证${root}；在那以前有没有改过，要靠别的东西说明。`;
  }
  if (log !== null || seals.length > 0) {
    const since = original.importedAt === undefined ? "记下以后" : `${wallTime(original.importedAt)} 收进来以后`;
    return `${since}没有改动，但这只是出借人自己的记录；在那以前有没有改过，要靠别的东西说明。`;
  }
  return "没有更早的记录可以比：看不出有没有改过，只能从现在起固定它。";
}

function nowPoint({ now, original, at, cite }: CustodyInput, state: Integrity): AlteredPoint {
  const point = (text: string): AlteredPoint => ({ when: "now", text, basis: [cite("CN-EV-93")] });
  const when = wallTime(at);
  if (state === "missing") return point(`${when} 去取这个文件，没有取到。`);
  const computed = `${when} 重新算了一遍：SHA-256 ${now!.sha256}，SM3 ${now!.sm3}，${now!.bytes.toLocaleString("en-US")} 字节`;
  if (state === "unrecorded") return point(`${computed}。没有更早的数可以比。`);
  if (state === "same") return point(`${computed}，和记下的相同，一个字节也没有变。`);
  return now!.sha256 === original.sha256
    ? point(`${computed}，和固化清单里这个路径的哈希不同。`)
    : point(`${computed}，和记下的（SHA-256 ${original.sha256}）不同。`);
}

function afterPoints(input: CustodyInput, now: Integrity, fixed: Fixed | null): AlteredPoint[] {
  if (now !== "same") return [];
  const { log, receipts, cite } = input;
  const point = (text: string, ...rules: readonly string[]): AlteredPoint => ({
    when: "after",
    text,
    basis: rules.map(cite),
  });
  return [
    ...(fixed === null
      ? []
      : [
          point(
            `时间戳是“${fixed.who}”签发的，签的是这个文件（或列着它的清单）的哈希：${wallTime(fixed.at)} 时它已经是现在这个样子，自那时起没有改动，出借人自己也改不了。${fixed.trusted ? "" : ROOT_OPEN}`,
            "CN-EV-94",
            "CN-EV-IC11",
          ),
        ]),
    ...(log === null
      ? []
      : [
          point(
            `案件库的日志（共 ${log.size} 条）只能往后加，改动、抽换、调换次序都会被 youju verify 发现。钥匙在出借人自己手里，整本重做是做得到的，能挡住这个的是时间戳和别人手里的副本。`,
            "CN-EV-93",
          ),
        ]),
    ...receipts
      .filter(({ verified }) => !verified)
      .map(({ provider, number, path }) =>
        point(
          `${provider}的证书${number === undefined ? "" : `（${number}）`}印着同一个哈希（“${path}”）。区块链存证经核验一致的，法院可以认定上链以后没有改过；证书的纸面、PDF 谁都能做出来，要在它自己的网站上核验过才算数。`,
          "CN-EV-OL16",
          "CN-EV-OL17",
          "CN-EV-94",
        ),
      ),
  ];
}

/** A token names its own root: whether that is the authority's, somebody has to have said. */
const ROOT_OPEN = "前提是这家机构是真的：它的根证书没有人确认过，先到该机构的网站核对指纹。";

/** What no hash can say. */
function beforePoint({ log, reading, cite }: CustodyInput, fixed: Fixed | null): AlteredPoint {
  const kind = reading?.kind ?? "unknown";
  const moment = fixed !== null ? "时间戳" : log !== null ? "收进来" : "固定";
  const tool = isChat(kind) ? "导出软件做的聊天文件容易改，它只是工作副本；" : "";
  return {
    when: "before",
    text: `${moment}以前有没有改过，哈希、日志、时间戳都回答不了。${tool}对方对此有异议并说明理由的，要由出借人说明它的来源、生成和保存，并拿出能印证的东西。`,
    basis: ["CN-EV-OL18", "CN-EV-93", ...(isChat(kind) ? ["CN-EV-TOOL"] : [])].map(cite),
  };
}

/** What answers it in court. */
function showPoint({ reading, cite }: CustodyInput): AlteredPoint {
  const kind = reading?.kind ?? "unknown";
  const how = isChat(kind)
    ? "当庭用原手机登录，翻到同样的消息，和打印件逐条核对；转账另有平台的凭证印证。"
    : isBill(kind)
      ? "当庭登录同一个账户再调出同一份账单；或者申请盖章的明细证明、电子凭证，由平台或银行自己说。"
      : "拿出原始载体（原手机、录音的设备、纸质原件），当庭核对。";
  return { when: "show", text: how, basis: ["CN-EV-15", ...(isBill(kind) ? ["CN-EV-94"] : ["CN-EV-SHOW"])].map(cite) };
}
