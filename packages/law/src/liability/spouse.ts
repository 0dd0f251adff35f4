/**
 * 夫妻共同债务: whether the husband or wife of the borrower has to pay too (民法典 1064; 婚姻家庭编解释（一） 33–36, （二） 3). The law
 * weighs what the creditor can show, so the answer says how far he has come and what is still to be shown.
 */
import { type Computed, says, type Step } from "../computed.ts";

/** Facts as the creditor knows them; what he does not know is left out, and never counts for him. */
export interface SpouseInput {
  /** When the debt was made. */
  readonly madeWhen?: "during-marriage" | "before-marriage" | "after-divorce";
  /** What the spouse signed at the time. */
  readonly signed?: "as-borrower" | "as-witness" | "unclear" | "no";
  /** What the spouse said afterwards: owned the debt, something vague ("能给多少给多少"), or nothing of the kind. */
  readonly laterWords?: "owned" | "vague" | "none";
  /** Whether the spouse paid on it from money of his or her own, or only passed money on. */
  readonly laterPayments?: "own-money" | "passed-on" | "none";
  readonly purpose?:
    "daily-needs" | "family-life" | "joint-business" | "own-business" | "personal" | "gambling-or-crime";
  /** Whether paper, chat, bills or a witness show the purpose. */
  readonly purposeShown?: boolean;
  /** The sum beside what such a family spends. */
  readonly sum?: "ordinary" | "large";
  /** The money went into the account of the spouse. */
  readonly paidToSpouse?: boolean;
  /** The spouse works in the business, advertises it, or its takings run over one account of the two. */
  readonly spouseInBusiness?: boolean;
  /** The debt does not exist, and one of the two and the creditor know it. */
  readonly madeUp?: boolean;
  /** Divorced since, with the property divided. */
  readonly divorcedSince?: boolean;
  readonly borrowerDied?: boolean;
}

/** From the strongest: follows from the facts, probable, open until the creditor proves more, no. */
export type SpouseVerdict = "liable" | "likely" | "creditor-must-prove" | "not";

export interface SpouseLiability {
  readonly verdict: SpouseVerdict;
  /** What the answer rests on. */
  readonly ground:
    | "signed"
    | "ratified"
    | "daily-needs"
    | "family-use"
    | "joint-business"
    | "made-up"
    | "gambling-or-crime"
    | "before-marriage"
    | "not-married"
    | "personal-use"
    | "open";
  /** What the creditor has to show, and what shows it. */
  readonly toProve: readonly Step[];
  readonly evidence: readonly Step[];
}

interface Finding extends Omit<SpouseLiability, "toProve" | "evidence"> {
  readonly step: Step;
}

/** Whether the spouse of the borrower is liable, on what ground, and what is still to be proved. */
export function spouseLiability(input: SpouseInput): Computed<SpouseLiability> {
  const { verdict, ground, step } = find(input);
  return {
    value: { verdict, ground, toProve: toProveOf(verdict, ground), evidence: evidenceOf(verdict, ground, input) },
    steps: [step],
    notes: notesOf(input, verdict),
  };
}

/** In the order in which one answer makes the next idle. */
function find(input: SpouseInput): Finding {
  if (input.madeUp === true)
    return finding("not", "made-up", "债务是虚构的：不能作为夫妻共同债务，也不能起诉。", "CN-FAM-34", "CR-307b");
  const consent = byConsent(input);
  if (input.purpose === "gambling-or-crime") return gambling(consent);
  if (consent?.verdict === "liable") return consent;
  const use = input.madeWhen === "after-divorce" ? notMarried() : byUse(input);
  return consent !== undefined && rank(consent.verdict) >= rank(use.verdict) ? consent : use;
}

const finding = (
  verdict: SpouseVerdict,
  ground: SpouseLiability["ground"],
  text: string,
  ...rules: readonly string[]
): Finding => ({ verdict, ground, step: says(text, ...rules) });

const VERDICTS: readonly SpouseVerdict[] = ["not", "creditor-must-prove", "likely", "liable"];
const rank = (verdict: SpouseVerdict): number => VERDICTS.indexOf(verdict);

/** 共债共签: signing as borrower or owning the debt afterwards binds whoever does it. */
function byConsent({ madeWhen, signed, laterWords, laterPayments }: SpouseInput): Finding | undefined {
  const apart = madeWhen === "before-marriage" || madeWhen === "after-divorce";
  if (signed === "as-borrower")
    return finding(
      "liable",
      "signed",
      "配偶作为借款人一起签了名，要一起还。",
      ...(apart ? ["CN-EV-92"] : ["CN-CC-1064", "CN-EV-92"]),
    );
  if (laterWords === "owned")
    return apart
      ? finding("likely", "ratified", "向你表示愿意一起还的，是债务加入，在愿意承担的范围内一起还。", "CN-CC-552")
      : finding("liable", "ratified", "配偶事后认了这笔债，是追认，要一起还。", "CN-CC-1064");
  if (laterWords === "vague" && laterPayments === "own-money")
    return finding(
      "likely",
      "ratified",
      "配偶事后说过会还，又用自己的钱还过，有法院认定为追认；是不是追认，由法院看整段话。",
      "CN-CC-1064",
      "CASE-30",
    );
  if (signed === "unclear")
    return finding(
      "creditor-must-prove",
      "signed",
      "纸上有配偶的签名，但看不出是作为借款人签的。",
      "CN-CC-1064",
      "CN-PL-20",
    );
  if (laterWords === "vague" || laterPayments === "own-money")
    return finding(
      "creditor-must-prove",
      "ratified",
      "配偶说过的话或者还过的钱，单独一样还看不出是认了这笔债。",
      "CN-CC-1064",
    );
  return undefined;
}

/** A debt of gambling or crime is no debt of the couple; who signed himself is a question of whether the contract is void. */
function gambling(consent: Finding | undefined): Finding {
  const text = "在赌博、吸毒等违法犯罪活动中欠的，不能作为夫妻共同债务来主张。";
  if (consent?.verdict !== "liable") return finding("not", "gambling-or-crime", text, "CN-FAM-34");
  return finding(
    "creditor-must-prove",
    "gambling-or-crime",
    `${text}配偶自己签了名或者认了的，先要看这笔借款有没有效。`,
    "CN-FAM-34",
    "CN-PL-13",
  );
}

const notMarried = (): Finding =>
  finding("not", "not-married", "离婚以后一方欠的，不是夫妻共同债务；另一方没有签名、没有认，不用还。", "CN-CC-1064");

/** What the money was for. */
function byUse(input: SpouseInput): Finding {
  if (input.purpose === "personal")
    return finding("not", "personal-use", "钱是一方自己用的，不是夫妻共同债务。", "CN-CC-1064");
  if (input.madeWhen === "before-marriage") return beforeMarriage(input);
  if (input.purpose === "joint-business" || input.purpose === "own-business") return business(input);
  if (input.purpose === "daily-needs" && input.sum !== "large") return dailyNeeds(input);
  const shown = input.purposeShown === true && (input.purpose === "family-life" || input.purpose === "daily-needs");
  if (shown)
    return finding(
      "likely",
      "family-use",
      "数额超出日常生活需要的，由债权人证明；现在有东西能说明钱用在了夫妻共同生活上，够不够由法院判断。",
      "CN-CC-1064",
    );
  return finding(
    "creditor-must-prove",
    "open",
    "一方以个人名义借的，要看数额和用途：日常生活需要以外的，由债权人证明用于共同生活、共同生产经营，或者是两个人共同的意思。",
    "CN-CC-1064",
  );
}

function beforeMarriage({ purpose, purposeShown }: SpouseInput): Finding {
  const family = purpose === "family-life" || purpose === "daily-needs";
  if (family && purposeShown === true)
    return finding(
      "likely",
      "family-use",
      "婚前一方欠的，一般与配偶无关；现在有东西能说明钱用在了婚后的家庭共同生活上，够不够由法院判断。",
      "CN-FAM-33",
    );
  const text = "婚前一方自己欠的，配偶不用还";
  if (family || purpose === undefined)
    return finding(
      "creditor-must-prove",
      "before-marriage",
      `${text}，除非你能证明钱用在了婚后的家庭共同生活上。`,
      "CN-FAM-33",
    );
  return finding("not", "before-marriage", `${text}，钱也没有用在婚后的家庭共同生活上。`, "CN-FAM-33");
}

/** A business is joint where both take part in it; that one of the two runs one says nothing about the other. */
function business({ purposeShown, spouseInBusiness }: SpouseInput): Finding {
  if (purposeShown === true && spouseInBusiness === true)
    return finding(
      "likely",
      "joint-business",
      "钱用在生意上，配偶也参与了这门生意，有法院据此认定为共同经营。",
      "CN-CC-1064",
      "CASE-31",
    );
  return finding(
    "creditor-must-prove",
    "joint-business",
    "钱用在生意上的，要证明是两个人共同的生意，并且钱确实用了进去。",
    "CN-CC-1064",
  );
}

function dailyNeeds({ sum, purposeShown, paidToSpouse }: SpouseInput): Finding {
  const shown = purposeShown === true || paidToSpouse === true;
  if (sum === "ordinary" && shown)
    return finding(
      "likely",
      "daily-needs",
      "数额不大，用途有东西能说明是家里的日常开支，一般是夫妻共同债务。",
      "CN-CC-1064",
      ...(paidToSpouse === true ? ["CASE-29"] : []),
    );
  return finding(
    "creditor-must-prove",
    "daily-needs",
    "为家庭日常生活需要借的，是夫妻共同债务；数额是不是日常的、钱是不是用在家里，还要有东西来说明。",
    "CN-CC-1064",
  );
}

function toProveOf(verdict: SpouseVerdict, ground: SpouseLiability["ground"]): Step[] {
  if (verdict === "not") return [];
  if (ground === "signed" && verdict === "liable")
    return [says("签名是配偶本人签的，签的是借款人的位置。", "CN-EV-92")];
  if (ground === "signed") return [says("这个签名是作为借款人，不是见证或者介绍。", "CN-CC-1064", "CN-PL-20")];
  if (ground === "ratified")
    return [says("认的就是这一笔：说到了数额、日期或者谁借的，话是配偶本人说的。", "CN-CC-1064")];
  if (ground === "joint-business")
    return [
      says("钱进了这门生意。", "CN-CC-1064"),
      says("配偶参与了经营，或者生意的收入供两个人用。", "CN-CC-1064", "CASE-31"),
    ];
  if (ground === "before-marriage") return [says("钱用在了婚后的家庭共同生活上。", "CN-FAM-33")];
  if (ground === "gambling-or-crime") return [says("这笔借款有效，你借的时候不知道他拿去做这种事。", "CN-PL-13")];
  return [
    says("钱用在了家里，不是一方自己花掉的。", "CN-CC-1064"),
    says("数额和这个家平时的开支、当地的生活水平相称；不相称的，要说清花在了哪里。", "CN-CC-1064"),
  ];
}

function evidenceOf(verdict: SpouseVerdict, ground: SpouseLiability["ground"], input: SpouseInput): Step[] {
  if (verdict === "not") return [];
  const items: Step[] = [];
  if (ground === "signed") items.push(says("有两个人签名的借条原件。", "CN-EV-92"));
  if (ground === "ratified")
    items.push(
      says("配偶认账的聊天（连同前后文、对方资料页）或者录音，配偶本人账户转来的还款记录。", "CN-EV-14", "CASE-30"),
    );
  if (ground === "joint-business")
    items.push(
      says("营业执照上的名字、朋友圈的宣传、收款码和流水。自己看得到的就够，不要去打听别人的隐私。", "CASE-31"),
    );
  if (["open", "daily-needs", "family-use", "before-marriage"].includes(ground))
    items.push(says("借钱时说的用途，学费、看病、房租、装修的单据，钱转出后的去向。", "CN-CC-1064"));
  if (input.paidToSpouse === true) items.push(says("钱进了配偶实名账户的转账凭证。", "CASE-29", "ID-1"));
  if (verdict !== "liable") items.push(says("自己取不到的银行流水，起诉后可以申请法院调查。", "CN-EV-20"));
  return items;
}

function notesOf(input: SpouseInput, verdict: SpouseVerdict): Step[] {
  const notes: Step[] = [];
  if (input.madeWhen === undefined && verdict !== "liable")
    notes.push(says("还不知道借款时两个人是不是夫妻，这里按婚姻期间看；婚前欠的一般与配偶无关。", "CN-FAM-33"));
  if (input.madeWhen !== undefined && input.madeWhen !== "during-marriage" && verdict === "liable")
    notes.push(says("当时两个人不是夫妻：要一起还，是因为自己签了名，不是因为婚姻。", "CN-EV-92"));
  if (verdict === "not") return notes;
  if (input.sum !== undefined || input.purpose === "daily-needs")
    notes.push(says("“家庭日常生活需要”没有数额标准，由法院判断。", "CN-CC-1064"));
  if (input.divorcedSince === true)
    notes.push(
      says("离婚时怎么分的财产、约定谁还，只管他们两个人之间；你仍然可以就夫妻共同债务向两个人要。", "CN-FAM-35"),
    );
  if (input.divorcedSince === true)
    notes.push(
      says("离婚协议怎么分财产、因此还不了你的钱的，可以请求撤销相关条款，请律师看。", "CN-FAM2-3", "CN-CC-538"),
    );
  if (input.borrowerDied === true)
    notes.push(says("借款人去世的，另一方对婚姻期间的夫妻共同债务仍然要还。", "CN-FAM-36"));
  if (verdict !== "liable")
    notes.push(says("证明不了的，法院只判借款人一个人还；要不要把配偶列为被告，可以先问律师。", "CN-CC-1064"));
  return notes;
}
