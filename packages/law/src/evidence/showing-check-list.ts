/**
 * What courts ask of somebody who shows WeChat evidence, as a list to go through at home. A missing item lowers a mark or
 * adds something to do; it never makes anything inadmissible: courts take captures where nobody disputes them.
 */
import type { RuleId } from "@youju/model";

/** `CHK-1` to `CHK-18`. */
export type CheckId = `CHK-${number}`;

/** `must`: a national rule or the trial rule of a court asks for it; `should`: a court advises it; `may`: of use at times. */
type CheckLevel = "must" | "should" | "may";

export interface CheckItem {
  readonly id: CheckId;
  readonly item: string;
  readonly level: CheckLevel;
  readonly rules: readonly RuleId[];
  /** Who said so and when, as far as the source prints it. */
  readonly source: string;
  /** What of it is the product's own reading and stands in no source. */
  readonly ours: string | null;
  /** How to do it in the app, by the ids of the steps. */
  readonly appSteps: readonly string[];
}

const NANSHA = "广州市南沙区法院《互联网电子数据证据举证、认证规程（试行）》，2018年7月";
const SHUNYI = "北京市顺义区法院，2021年11月4日";
const CHANGANJIAN = "中央政法委长安剑，2024年11月11日";
const SHAANXI = "陕西法院公众号，2024年11月20日";
const XUZHOU = "徐州法院，没有写日期";

const check = (
  id: CheckId,
  level: CheckLevel,
  item: string,
  rules: readonly RuleId[],
  source: string,
  more: Partial<Pick<CheckItem, "ours" | "appSteps">> = {},
): CheckItem => ({ id, level, item, rules, source, ours: null, appSteps: [], ...more });

/** The list in its order. */
export const showingCheckList: readonly CheckItem[] = [
  check("CHK-1", "must", "原手机留着、有电、账号还登录着；不送修、不重置。", ["CN-EV-SHOW", "CN-EV-15"], NANSHA),
  check("CHK-2", "must", "截自己的账号页：昵称、微信号。", ["CN-EV-SHOW"], NANSHA),
  check(
    "CHK-3",
    "must",
    "从联系人里点开对方的资料页再截：备注、昵称、微信号、手机号、地区。",
    ["CN-EV-SHOW", "EVR-4", "EVR-5"],
    `${NANSHA}；${SHUNYI}；${CHANGANJIAN}`,
  ),
  check(
    "CHK-4",
    "must",
    "把账号和人连起来：转账凭证上的实名，手机号，他在聊天里说过的姓名、地址、证件号，照片；都没有的，申请法院去查。",
    ["EVR-4", "EVR-6", "CASE-07", "RJ-2"],
    `${SHUNYI}；${SHAANXI}`,
    { appSteps: ["APP-1"] },
  ),
  check(
    "CHK-5",
    "must",
    "从开口借钱以前到今天，一段不少；有缺的地方标出来，写明原因。",
    ["CN-EV-SHOW", "EVR-5", "CASE-35"],
    `${NANSHA}；${CHANGANJIAN}`,
  ),
  check("CHK-6", "should", "每张截图都显示完整的日期；前后两张重一条消息。", ["EVR-7"], XUZHOU, {
    ours: "前后两张重一条消息，是本产品的建议。",
  }),
  check(
    "CHK-7",
    "must",
    "语音要能在聊天里当场播放，另附文字，关键的话加粗。",
    ["EVR-1", "EVR-4", "EVR-7"],
    `${NANSHA}；${SHUNYI}；${XUZHOU}`,
  ),
  check("CHK-8", "must", "图片、文件、视频都点开过、存下来。", ["CN-EV-SHOW"], NANSHA, {
    ours: "过期的文件就打不开了，是本产品的提醒。",
  }),
  check("CHK-9", "must", "点开转账和红包；聊天详情里看转账记录。", ["CN-EV-SHOW"], NANSHA),
  check(
    "CHK-10",
    "must",
    "每一笔转账，转出和转回的，都要电子凭证或银行回单，和前后的聊天放在一起。",
    ["EVR-6", "CASE-07"],
    SHAANXI,
    { appSteps: ["APP-1", "APP-9"] },
  ),
  check(
    "CHK-11",
    "must",
    "编号打印、编页码，附证据目录，法院和每个对方各一套；U盘或光盘。",
    ["EVR-1", "CN-EV-19"],
    NANSHA,
  ),
  check("CHK-12", "should", "音频、视频开庭前拷给对方一份。", ["EVR-7"], XUZHOU),
  check("CHK-13", "should", "方言、外文附文字翻译。", ["EVR-6", "CN-EV-17"], SHAANXI),
  check(
    "CHK-14",
    "should",
    "东西都在的时候，把整个过程录一遍屏：登录、联系人、资料页、聊天、转账。",
    ["EVR-6", "EVR-8"],
    SHAANXI,
  ),
  check("CHK-15", "may", "怕被删、怕扯皮的，做一份时间戳录屏或者公证。", ["EVR-1", "EVR-4"], `${NANSHA}；${SHUNYI}`, {
    appSteps: ["APP-10"],
  }),
  check("CHK-16", "should", "练一遍：几分钟内在手机上翻到五句关键的话和每一笔转账。", ["CN-EV-SHOW"], NANSHA, {
    ours: "“五句”“几分钟”是本产品的说法。",
  }),
  check("CHK-17", "must", "什么都不删，不用清理软件，不改备注名去“证明”是谁。", ["EVR-5", "CASE-35"], CHANGANJIAN, {
    ours: "不改备注名，是本产品的提醒。",
  }),
  check(
    "CHK-18",
    "must",
    "对自己不利的也留着：他还过的、他的异议、赠与的话。",
    ["CASE-36"],
    "上海市宝山区法院案例，2025年6月",
  ),
];
