/** Why a piece of evidence weighs what it weighs, fact by fact, each with its article. */
import { says, type Step } from "../computed.ts";
import type { EvidenceInput, EvidenceKind } from "./evidence-input.ts";

const PAPER: ReadonlySet<EvidenceKind> = new Set(["iou-paper", "iou-photo", "settlement-agreement"]);
const ISSUED: ReadonlySet<EvidenceKind> = new Set([
  "transfer-voucher",
  "bill-stamped",
  "bank-receipt",
  "notarial-deed",
]);
const SEALED: ReadonlySet<EvidenceKind> = new Set(["time-stamp", "blockchain"]);
/** Where “is the original there?” is no question. */
const WITHOUT_ORIGINAL: ReadonlySet<EvidenceKind> = new Set([
  "witness",
  "own-statement",
  "transfer-remark",
  "bill-file",
  "iou-electronic",
]);

/** The sentences by which the grade was found, in the order of the argument. */
export const reasonsOf = (input: EvidenceInput): Step[] => [
  ...usable(input),
  ...original(input),
  ...signature(input),
  ...seal(input),
  ...runAndContent(input),
];

function usable(input: EvidenceInput): Step[] {
  const { kind, obtained, talks } = input;
  if (obtained === "bugged" || obtained === "hacked" || obtained === "threatened")
    return [says("用窃听、入侵账号、威胁得来的，不能用；这样取证本身也可能违法。", "CN-EV-106")];
  if (kind === "settlement-concession" && (talks === "led-by-body" || talks === "in-suit"))
    return [says("主持调解时、打官司时为了和解作的让步，以后不能拿来对他不利；双方都同意的除外。", "CN-EV-107")];
  if (kind === "witness") return witness(input);
  if (obtained === "own-talk")
    return [
      says("录下自己参加的谈话，没有告诉对方的，也不会只因为这一点就不能用。", "CN-EV-106", "CASE-39", "CASE-41"),
    ];
  return [];
}

function witness({ witnessComes, witnessInterested }: EvidenceInput): Step[] {
  if (witnessComes === false) return [says("无正当理由不出庭的，书面证言不能作为认定事实的根据。", "CN-EV-68")];
  const comes = witnessComes === true ? [] : [says("证人要出庭；还不知道他来不来。", "CN-EV-68")];
  const interested = witnessInterested !== false;
  return [
    ...comes,
    interested
      ? says("和你有利害关系的证人，单凭他不能认定事实。", "CN-EV-90")
      : says("没有利害关系的证人出庭，可以和别的证据互相印证。", "CN-EV-68", "CASE-40"),
  ];
}

function original(input: EvidenceInput): Step[] {
  const { kind } = input;
  if (ISSUED.has(kind)) return [issued(input)];
  if (kind === "bill-file")
    return [
      says("下载的账单是给自己对账用的，可以改，没有盖章；盖章的明细或者单笔凭证更有分量。", "CN-EV-93", "CN-EV-94"),
    ];
  if (kind === "transfer-remark")
    return [says("备注是你自己写的，只有他没有异议、又有别的东西对得上，才有分量。", "RJ-4", "CASE-06")];
  if (kind === "own-statement") return [says("当事人自己的陈述，不能单独认定事实。", "CN-EV-90")];
  if (WITHOUT_ORIGINAL.has(kind)) return [];
  const article = PAPER.has(kind) ? "CN-EV-92" : kind === "police-statement" ? "CN-EV-61" : "CN-EV-15";
  if (input.original === "kept") return [says("原件还在，可以当庭拿出来核对。", article, "CN-EV-61")];
  if (input.original === "gone")
    return [
      says(
        "原件不在了：没法和原件核对的复制件，不能单独认定事实；能证明和原件一致的，也可以用。",
        "CN-EV-90",
        "CN-EV-61",
      ),
      ...(kind === "screenshot" || kind === "chat-on-phone"
        ? [says("有法院因为原记录没有了、只剩截图而驳回。", "RJ-3", "CASE-17")]
        : []),
    ];
  return [says("还不知道原件在不在，先按没有看。", article, "YJ-GRADES")];
}

const issued = ({ kind, original: kept }: EvidenceInput): Step =>
  kept === "gone"
    ? says("出具的原文件不在了，手上的是复制件；可以再申请一份。", "CN-EV-90", "CN-EV-94")
    : kind === "notarial-deed"
      ? says("内容经过公证，没有足以推翻的相反证据的，法院应当确认。", "CN-EV-94")
      : says("由支付平台或者银行出具，没有足以反驳的相反证据的，法院可以确认。", "CN-EV-94");

function signature({ kind, signed, reliableSignature }: EvidenceInput): Step[] {
  if (kind === "iou-electronic")
    return reliableSignature === true
      ? [says("可靠的电子签名，和手写签名有同等效力。", "CN-EV-ES", "CN-EV-ES-13", "CN-EV-ES-5")]
      : [says("还不能说明是可靠的电子签名，要靠别的东西证明是他本人签的。", "CN-EV-ES-13", "CN-EV-93")];
  if (!PAPER.has(kind)) return [];
  if (signed === true) return [says("本人签名、盖章、捺印的，推定为真实；他说不是，可以申请笔迹鉴定。", "CN-EV-92")];
  if (signed === false) return [says("没有签名：要由你证明是他写的、他认的。", "CN-EV-92")];
  return [says("还不知道有没有他的签名，先按没有看。", "CN-EV-92")];
}

function seal({ kind, sealed, disputed, original: kept }: EvidenceInput): Step[] {
  if (sealed === undefined && !SEALED.has(kind)) return [];
  const chained = kind === "blockchain";
  const since =
    sealed === "at-once"
      ? says(
          "取证的时候就存了证，能说明从那时起没有改过；内容是不是真的，另外看。",
          chained ? "CN-EV-OL16" : "CN-EV-94",
          "CN-EV-93",
        )
      : says(
          "存证只说明存证以后没有改过；存证以前是不是真的，要说明来源和过程。",
          ...(chained ? ["CN-EV-OL18"] : []),
          "CN-EV-93",
        );
  const unproven = SEALED.has(kind) && disputed === true && sealed !== "at-once" && kept !== "kept";
  if (!unproven) return [since];
  const text = "他说存证以前就不是真的，又没有原件、没有别的数据印证";
  return [
    since,
    chained ? says(`${text}：法院可以不确认。`, "CN-EV-OL18") : says(`${text}：不能单独认定事实。`, "CN-EV-90"),
  ];
}

function runAndContent(input: EvidenceInput): Step[] {
  const steps: Step[] = [];
  if (input.altered === true)
    steps.push(
      says(
        "自己这一边删过、改过、剪过：有法院认定为变造证据，罚款。不要交这一份，把完整的找回来。",
        "CN-CPL-114",
        "CASE-35",
        "CASE-36",
        "CASE-37",
      ),
    );
  if (input.contradicted === true) steps.push(says("和另一份记录对不上，弄清以前只能算弱。", "CN-EV-90", "RJ-8"));
  if (input.continuous === false) steps.push(says("不连续、有缺，会被说成是挑着截的，降一级。", "CN-EV-93", "RJ-9"));
  if (input.kind === "call-recording" && input.sumPlain === false)
    steps.push(says("录音里数额或者是谁说的不清楚，最多算中。", "CN-EV-90", "RJ-8"));
  if (input.reserved === true)
    steps.push(says("他认了数额，但说自己只是转手：有保留的承认，不等于承认是自己借的。", "CASE-43"));
  return steps;
}
