/** What each kind of evidence shows and does not show, where it is attacked, and what of the check list it needs. */
import type { RuleId } from "@youju/model";
import type { EvidenceKind } from "./evidence-input.ts";
import type { CheckId } from "./showing-check-list.ts";

export interface KindText {
  readonly name: string;
  readonly proves: string;
  readonly doesNotProve: string;
  /** What the other side can say against it, whatever the facts. */
  readonly attack: string;
  /** What proves, does not prove and attack rest on. */
  readonly rules: readonly RuleId[];
  readonly checks: readonly CheckId[];
}

const CHAT: readonly CheckId[] = [
  "CHK-1",
  "CHK-2",
  "CHK-3",
  "CHK-4",
  "CHK-5",
  "CHK-6",
  "CHK-8",
  "CHK-16",
  "CHK-17",
  "CHK-18",
];

const WORDS = "双方说过的话：借钱、金额、还款日、认账、催款。";
const NOT_MONEY = "钱真的给了；说话的账号就是他本人。";

export const KINDS: Readonly<Record<EvidenceKind, KindText>> = {
  "chat-on-phone": {
    name: "原手机里的聊天",
    proves: WORDS,
    doesNotProve: NOT_MONEY,
    attack: "说这个号不是他的，或者只是截取了一段。",
    rules: ["CN-EV-14", "CN-EV-15", "CN-EV-93", "CN-EV-SHOW"],
    checks: CHAT,
  },
  "chat-migrated": {
    name: "迁移到新手机的聊天",
    proves: WORDS,
    doesNotProve: NOT_MONEY,
    attack: "说迁移时丢了或者改了；能当场打开原消息的，好回答得多。",
    rules: ["CN-EV-14", "CN-EV-15", "CN-EV-93", "ID-4"],
    checks: CHAT,
  },
  "chat-export": {
    name: "工具导出的聊天",
    proves: WORDS,
    doesNotProve: NOT_MONEY,
    attack: "说导出的文件可以随便改，不是原件。",
    rules: ["CN-EV-TOOL", "CN-EV-15", "CN-EV-90", "CN-EV-93"],
    checks: CHAT,
  },
  screenshot: {
    name: "聊天截图",
    proves: "截到的那几句话。",
    doesNotProve: `没有截到的前后文；${NOT_MONEY}`,
    attack: "说是挑着截的、拼的，没有原消息可以核对。",
    rules: ["CN-EV-15", "CN-EV-90", "RJ-3", "RJ-9"],
    checks: CHAT,
  },
  "screen-recording": {
    name: "录屏",
    proves: "从登录到对话的整个过程，录的时候是这样。",
    doesNotProve: NOT_MONEY,
    attack: "说录屏以前手机就被动过；录屏只是一份，原手机还在的要拿出来。",
    rules: ["CN-EV-15", "CN-EV-93", "EVR-6"],
    checks: [...CHAT, "CHK-14"],
  },
  "voice-message": {
    name: "聊天里的语音",
    proves: "他自己的声音说的话，必要时可以鉴定。",
    doesNotProve: "钱真的给了。",
    attack: "说不是他的声音，或者只有文字没有原语音。",
    rules: ["CN-EV-116", "CN-EV-15", "CN-EV-93"],
    checks: [...CHAT, "CHK-7", "CHK-12"],
  },
  "call-recording": {
    name: "通话或者谈话的录音",
    proves: "他在录音里说过的话：认账、数额、打算哪天还。",
    doesNotProve: "录音里没有说到的数额和日子；只认“转手”的，不等于认借款。",
    attack: "说声音不是他、剪过、被逼着说的；你自己说错的数也会被拿来用。",
    rules: ["CN-EV-116", "CN-EV-106", "CN-EV-90", "RJ-8", "CASE-12", "CASE-42"],
    checks: ["CHK-4", "CHK-7", "CHK-12", "CHK-13", "CHK-18"],
  },
  "transfer-voucher": {
    name: "微信转账电子凭证",
    proves: "这笔钱从你到了他名下，双方的实名。",
    doesNotProve: "为什么转这笔钱：是借款，还是还旧账、赠与、货款。",
    attack: "说这是还旧账或者别的钱；由他证明，证明了你还要证明是借款。",
    rules: ["CN-EV-94", "ID-1", "CN-PL-16", "RJ-1"],
    checks: ["CHK-10", "CHK-11"],
  },
  "transfer-remark": {
    name: "转账备注“借款”",
    proves: "转账的时候你把它叫作借款，他收下没有说话。",
    doesNotProve: "他同意这是借款。",
    attack: "说备注是你自己写的，只是一面之词。",
    rules: ["RJ-4", "CASE-06", "CASE-24", "CN-EV-90"],
    checks: ["CHK-10"],
  },
  "bill-file": {
    name: "下载的账单文件（没有盖章）",
    proves: "哪天、多少钱、转给了谁的账号。",
    doesNotProve: "对方的真名（只显示昵称）；为什么转这笔钱。",
    attack: "说表格文件可以改；没有盖章。",
    rules: ["CN-EV-14", "CN-EV-93", "CN-PL-16"],
    checks: ["CHK-10", "CHK-11"],
  },
  "bill-stamped": {
    name: "盖章的交易明细证明",
    proves: "一段时间里和他的全部往来，由支付平台证明。",
    doesNotProve: "为什么转这些钱。",
    attack: "说其中几笔是别的往来；他转给你的，也会被算作还款。",
    rules: ["CN-EV-94", "CN-PL-16"],
    checks: ["CHK-10", "CHK-11"],
  },
  "bank-receipt": {
    name: "银行电子回单",
    proves: "钱到了他名下的账户，户名是全名。",
    doesNotProve: "为什么转这笔钱。",
    attack: "说这是还旧账或者别的钱；由他证明，证明了你还要证明是借款。",
    rules: ["CN-EV-94", "CN-PL-16", "CASE-06"],
    checks: ["CHK-10", "CHK-11"],
  },
  "iou-paper": {
    name: "纸质借条",
    proves: "他认这笔借款：数额、日期、利息；签了名的推定是真的。",
    doesNotProve: "钱真的给了（尤其是现金）。",
    attack: "说不是他签的，或者写了没拿到钱，或者其实是别的钱。",
    rules: ["CN-EV-92", "CN-PL-15", "CN-PL-14", "CN-PL-2"],
    checks: ["CHK-11"],
  },
  "iou-photo": {
    name: "借条的照片",
    proves: "有这样一张借条；是从他的号发来的，更有分量。",
    doesNotProve: "纸是他签的；钱真的给了。",
    attack: "说没有原件，不知道是谁拍的、谁发的。",
    rules: ["CN-EV-90", "CN-EV-92", "RJ-4"],
    checks: ["CHK-3", "CHK-4", "CHK-11"],
  },
  "iou-electronic": {
    name: "电子借条",
    proves: "双方实名确认过的借款：数额、期限、利率。",
    doesNotProve: "钱真的给了，还要有转账。",
    attack: "说不是他本人签的；签名是不是“可靠的电子签名”，要平台的材料来说明。",
    rules: ["CN-EV-ES", "CN-EV-ES-13", "CN-EV-ES-5", "RJ-7"],
    checks: ["CHK-10", "CHK-11"],
  },
  "time-stamp": {
    name: "时间戳或者哈希存证",
    proves: "从存证那一刻起没有改过。",
    doesNotProve: "存证以前是真的；内容说的是事实。",
    attack: "说存证以前就不是真的；要说明从哪里来、怎么取的。",
    rules: ["CN-EV-94", "CN-EV-93", "CN-EV-IC11"],
    checks: ["CHK-1", "CHK-3", "CHK-5", "CHK-14"],
  },
  blockchain: {
    name: "区块链存证",
    proves: "技术核验一致的，可以认定上链以后没有改过。",
    doesNotProve: "上链以前是真的；内容说的是事实。",
    attack: "说上链以前就不是真的，或者平台不合规、和你有利害关系。",
    rules: ["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18", "CN-EV-OL19"],
    checks: ["CHK-1", "CHK-3", "CHK-5", "CHK-14"],
  },
  "notarial-deed": {
    name: "公证书",
    proves: "公证员看到的内容是这样；没有足以推翻的相反证据，法院应当确认。",
    doesNotProve: "内容里的话就是他说的；公证以前没有被删改过。",
    attack: "要拿出足以推翻公证的证据。",
    rules: ["CN-EV-94", "EVR-1"],
    checks: ["CHK-11"],
  },
  witness: {
    name: "证人",
    proves: "他亲眼看到、亲耳听到的事。",
    doesNotProve: "他没有在场的事；听别人说的。",
    attack: "说证人和你有利害关系，或者记错了。",
    rules: ["CN-EV-68", "CN-EV-90", "CASE-40"],
    checks: ["CHK-11"],
  },
  "police-statement": {
    name: "在派出所说过的话",
    proves: "他对着公安机关承认过借款、数额。",
    doesNotProve: "后来还没还。",
    attack: "说笔录里只是说到钱，没有承认是借款。",
    rules: ["CASE-05", "CN-EV-20"],
    checks: ["CHK-11"],
  },
  "settlement-agreement": {
    name: "签了名的和解、还款协议",
    proves: "双方算清了还欠多少、怎么还；调解、和解、清算定下的债，不再按原来的关系扯。",
    doesNotProve: "钱是哪天给的；签名以后又还了多少。",
    attack: "说是被逼着签的，或者签名不是他的。",
    rules: ["CN-PL-14", "CN-EV-92", "CASE-05"],
    checks: ["CHK-11"],
  },
  "settlement-concession": {
    name: "谈和解时的让步",
    proves: "他为了和解让的步、认的话；只是你们自己在聊天里讨价还价的，和别的聊天一样看。",
    doesNotProve: "主持调解时、打官司时为了和解作的让步，不能拿来对让步的人不利。",
    attack: "说那是为了调解才让的步。",
    rules: ["CN-EV-107"],
    checks: ["CHK-5", "CHK-18"],
  },
  "own-statement": {
    name: "你自己的说法",
    proves: "你的陈述；要真实、完整。",
    doesNotProve: "单凭它，什么都不能认定。",
    attack: "不用反驳，单独一样就不够。",
    rules: ["CN-EV-90", "CN-EV-66"],
    checks: [],
  },
};
