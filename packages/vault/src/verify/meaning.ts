/** What a verification shows and what it does not, in plain words, with the articles: "unchanged since", never "true". */
import { describeFault, type Fault, PROGRAM } from "@youju/model";
import type { BagInfo } from "./bag-info.ts";
import type { CheckedRecords } from "./check-records.ts";
import type { SignatureState } from "./signature.ts";
import type { Checked, CheckedStamp, Verified } from "./verified.ts";

/** Where the law book has what is cited here, for hosts without it. */
export const ARTICLES = {
  "CN-EV-15": "民事证据规定第十五条",
  "CN-EV-93": "民事证据规定第九十三条",
  "CN-EV-94": "民事证据规定第九十四条",
  "CN-EV-ES-13": "电子签名法第十三条",
  "CN-EV-IC11": "互联网法院审理案件规定（2018年）第十一条",
  "CN-EV-OL12": "人民法院在线诉讼规则第十二条",
  "CN-EV-OL18": "人民法院在线诉讼规则第十八条",
} as const;

export interface Meaning {
  readonly text: string;
  /** Rules of the law book. */
  readonly basis: readonly (keyof typeof ARTICLES)[];
}

/** What holds because of this verification; only for what was found in order. */
export function shownBy({ checked, stamps }: Pick<Verified, "checked" | "stamps">): readonly Meaning[] {
  const { what, files, originals, here, records, reread, key, log, seals } = checked;
  const shown: Meaning[] = [];
  if (what === "bundle") {
    const some = here < originals ? `（案件一共 ${originals} 个）` : "";
    shown.push(say(`包里的 ${files} 个文件和清单逐字节一致，没有多、没有少，其中原件 ${here} 个${some}。`));
  }
  if (what === "case") shown.push(say(`文件夹里的 ${originals} 个原件和 ${seals} 次固化的清单逐字节一致。`));
  if (key !== undefined)
    shown.push(say(`清单是用公钥 ${key.slice(0, 16)}… 对应的密钥签的，签名以后没有改动。`, "CN-EV-ES-13"));
  if (what === "vault") {
    const { cases = 0, decisions = 0 } = checked;
    return [
      say(`案件库的日志 ${log?.entries ?? 0} 条，一条没有改、没有少、没有换位置，最后的签名是这个库的密钥签的。`),
      say(`${cases} 个案件、${originals} 个原件、${decisions} 个决定和日志里记的一致，原件的文件重新算过哈希值。`),
      ...stamps.filter(({ ok }) => ok).map(stampMeaning),
    ];
  }
  if (log !== undefined)
    shown.push(
      say(
        `这个案件的 ${log.entries} 条收取、决定、固化记录都在签过名的日志里（共 ${log.size} 条），没有改过、抽换过。`,
      ),
    );
  if (reread && records > 0) shown.push(say(`records.ndjson 的 ${records} 条记录，和重新读原件得到的逐字一致。`));
  for (const stamp of stamps.filter(({ ok }) => ok)) shown.push(stampMeaning(stamp));
  return shown;
}

const say = (text: string, ...basis: Meaning["basis"]): Meaning => ({ text, basis });

/** Anybody can make a root and a stamp of any day with it: only a root that the person knows makes it a third party's word. */
function stampMeaning({ time, signer, originals, authority, trusted }: CheckedStamp): Meaning {
  const who = signer ?? authority;
  const when = time ?? "它写的时间";
  return trusted === true
    ? say(
        `固化清单上的 ${originals} 个原件：时间戳机构“${who}”在 ${when} 见过这份清单的哈希值，自那时起没有改动。`,
        "CN-EV-IC11",
        "CN-EV-94",
      )
    : say(
        `固化清单上的 ${originals} 个原件有一个时间戳，写着“${who}”和 ${when}，和清单对得上；是不是真的由这家机构签发，没有人确认过，先不能当作那一天的证明。`,
      );
}

/** What nobody may conclude from it. */
export function notShownBy({ checked, stamps }: Pick<Verified, "checked" | "stamps">): readonly Meaning[] {
  const sealed = stamps.some(({ ok, trusted }) => ok && trusted === true);
  const unjudged = !sealed && stamps.some(({ ok }) => ok);
  return [
    say(
      sealed
        ? "不说明内容是真的。时间戳以前有没有改过、账号是谁在用，要看原件从哪里来，由出示的人说明。"
        : "不说明内容是真的。收进来、打成包以前有没有改过、账号是谁在用，要看原件从哪里来，由出示的人说明。",
      "CN-EV-OL18",
      "CN-EV-93",
    ),
    ...(unjudged ? [say("不说明是什么时候的：时间戳的根证书没有和机构公布的对过，谁都能自己做一个。")] : []),
    ...(sealed || unjudged ? [] : [say("不说明是什么时候的：没有时间戳，日期只是写的人自己写的。")]),
    ...(checked.key === undefined && checked.what !== "vault"
      ? []
      : [say("密钥在写的人自己手里，他可以重做前后一致的一份；能限住他的是时间戳，和别人早先拿到的那一份。")]),
    say("不代替手机里的原消息：对方说不一致并有理由的，法院仍会要看原件。", "CN-EV-15", "CN-EV-OL12"),
  ];
}

export interface NotChecked {
  readonly checked: Checked;
  readonly signature: SignatureState;
  /** Originals of the case that are not here as they came. */
  readonly leftOut: number;
  readonly covered: number;
  /** Paths of originals that were read in a way that the maker of the bundle chose. */
  readonly readAsSaid: readonly string[];
}

/** What was not checked and why. */
export function notesOn({ checked, signature, leftOut, covered, readAsSaid }: NotChecked): readonly string[] {
  const { parts, zip, reread, records, originals, here } = checked;
  const elsewhere = originals - here - leftOut;
  return [
    ...(signature === "unchecked"
      ? ["这个浏览器不会核对 Ed25519 签名，签名没有核对。换新一点的浏览器，或用 youju verify。"]
      : []),
    ...(signature === "none" ? ["没有签名和日志：这个案件没有进过案件库，只能看出文件和清单彼此一致。"] : []),
    ...(records > 0 && !reread
      ? ["没有重新读原件：records.ndjson 核对了没有改动，没有逐条对原件。youju verify 会逐条核对。"]
      : []),
    ...(readAsSaid.length > 0
      ? [
          `有 ${readAsSaid.length} 个原件是按写包的人指定的读法（什么格式、哪一列是什么）读的：${readAsSaid.slice(0, 10).join("、")}${readAsSaid.length > 10 ? "等" : ""}。记录和这样读出来的一致；读法对不对，要看原件。`,
        ]
      : []),
    ...(leftOut > 0 ? [`案件的原件里有 ${leftOut} 个没有放进包，原因写在 data/left-out.txt。`] : []),
    ...(covered > 0 ? [`有 ${covered} 个是遮住了号码或姓名的副本，原件不在包里，见 data/left-out.txt。`] : []),
    ...(parts !== undefined && elsewhere > 0
      ? [`这是 ${parts.of} 部分中的第 ${parts.given.join("、")} 部分，其余 ${elsewhere} 个原件在别的部分里，没有核验。`]
      : []),
    ...(zip ? [] : ["核验的是解压后的文件夹，ZIP 本身没有核验。"]),
  ];
}

const SHOWN = 5;

/** What a person must know of the records that were read once more. */
export function recordNotes(
  { uncompared }: CheckedRecords,
  otherwise: readonly Fault[],
  { software }: BagInfo,
): readonly string[] {
  const [first] = otherwise.map(describeFault);
  return [
    ...(uncompared.length > 0
      ? [
          `有 ${uncompared.length} 个原件的记录没有和原件逐条核对（要密码、是视频，或者记录里遮住了内容）：${uncompared.slice(0, SHOWN).join("、")}${uncompared.length > SHOWN ? "……" : ""}。`,
        ]
      : []),
    ...(first === undefined
      ? []
      : [
          `这个包是 ${software ?? "别的程序"} 写的，这里是 ${PROGRAM}，读法可能有改进：有 ${otherwise.length} 处记录和重新读出来的不一样（第一处：${first.where}）。原件和清单没有改动。`,
        ]),
  ];
}
