/** 对方身份: that the person to be sued is who took the money and wrote the words (chain-rubric I1–I11). */
import {
  type FindingKind,
  type Grade,
  isRealName,
  type Message,
  type Proof,
  type Repair,
  type SourceRef,
  type Transfer,
} from "@youju/model";
import type { Mark } from "../marks.ts";
import { quote } from "../marks.ts";
import { maskedNameDiffers, maskedNameFits } from "../masked-name.ts";
import { isVoucherOf } from "../payments/vouchers.ts";
import type { Loan } from "../loan.ts";
import { chatCap, isDoubted, phoneMend, wordsAddend, wordsGrade } from "./carriers.ts";
import { type Addend, higher, lower, oneDown, rank, together } from "./grades.ts";
import { type ChainCase, type Judgement, markProof, marksAbout, proof, sidesWith } from "./judgement.ts";
import { bankReceipt, enquiry, nameInIou, voucher } from "./repairs.ts";

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
}

interface Weighed {
  readonly grade: Grade;
  readonly proofs: readonly Proof[];
}

export function judgeIdentity(chain: ChainCase): Judgement {
  const { grade, proofs } = weigh(chain);
  const phone = phoneMend(chain, grade, (other) => weigh(other).grade);
  return {
    grade,
    needed: true,
    why: whyOf(chain, grade, proofs),
    proofs,
    repairs: [...phone, ...mendsOf(chain, proofs)],
  };
}

/** Strong by I1 or I2, or by I4 with one of I5–I8; two weak ones may make fair; a differing real name takes a grade (I10). */
function weigh(chain: ChainCase): Weighed {
  const [own, second] = [ownNameProofs(chain), [...voiceProofs(chain), ...shownNames(chain, "I7")]];
  const differs = shownNames(chain, "I10");
  const sealed = voucherProofs(chain);
  const banks = bankProofs(chain);
  const all = [...sealed, ...banks, ...own, ...second, ...nicknameProofs(chain)];
  const firm = own.find((each) => each.proof.grade === "fair");
  const capped = lower("fair", together(all.map((each) => each.addend)));
  const heard = firm !== undefined && second.length > 0 ? higher(capped, firm.addend.cap) : capped;
  const inBank = banks.some((each) => each.proof.grade === "strong");
  const grade = sealed.length > 0 || inBank ? "strong" : heard;
  const proofs = [...all, ...differs].map((each) => each.proof);
  return { grade: differs.length > 0 ? oneDown(grade) : grade, proofs };
}

const nameOf = ({ derived: { debtor } }: ChainCase): string | null => (isRealName(debtor.name) ? debtor.name : null);

/** I1: a sealed voucher of one of the payments, with the real names of both; it speaks for the account as of its day (ID-5). */
function voucherProofs(chain: ChainCase): Graded[] {
  const name = nameOf(chain);
  if (name === null) return [];
  const { survey, payments, creditor } = chain.derived;
  const ofBoth = ({ payer, payee }: Transfer): boolean => {
    const names = [payer?.name, payee?.name];
    const others = names.filter((each) => each !== name);
    return (
      others.length === 1 && others[0] !== undefined && (!isRealName(creditor.name) || others[0] === creditor.name)
    );
  };
  const row = survey.bills.find(
    (each) => ofBoth(each) && payments.all.some((payment) => isVoucherOf(each, [...payment.bills, ...payment.cards])),
  );
  if (row === undefined) return [];
  const text = `盖章的转账电子凭证上，对方的实名就是${name}（以转账那天为准）`;
  const shown = proof("I1", "strong", text, { sources: [row.source], records: [row.id] });
  return [{ proof: shown, addend: { grade: "strong", carrier: { medium: "bill" }, cap: "strong" } }];
}

/** What he says of having got the money or of owing it. */
const OF_THE_MONEY: ReadonlySet<FindingKind> = new Set([
  "borrow-request",
  "receipt",
  "acknowledgement",
  "repay-promise",
  "repay-notice",
  "extension-request",
]);

/**
 * I2: a bank's list names him in full as the holder of the account to which a loan was paid, and words of his fit it: they
 * name the payment, its sum or the number of the account. Without them somebody else of that name is not ruled out.
 */
function bankProofs(chain: ChainCase): Graded[] {
  const { derived } = chain;
  const name = nameOf(chain);
  if (name === null) return [];
  const found = chain.loans.flatMap((loan) =>
    loan.payments.flatMap((payment) =>
      payment.bills
        .filter(
          ({ source, counterparty }) => derived.survey.banks.has(source.original) && counterparty?.trim() === name,
        )
        .map((row) => ({ row, words: fittingWords(chain, loan, row) })),
    ),
  );
  const best = found.find(({ words }) => words !== undefined) ?? found[0];
  if (best === undefined) return [];
  const { row, words } = best;
  const account = row.counterpartyAccount === undefined ? "" : `（账号 ${row.counterpartyAccount}）`;
  const paper = `银行流水上收款的户名就是${name}${account}`;
  const about = { sources: [row.source], records: [row.id] };
  const addend = { grade: "fair" as const, carrier: { medium: "bill" as const }, cap: "strong" as const };
  if (words === undefined)
    return [{ proof: proof("I2", "fair", `${paper}，还没有标出他与这一笔对得上的话`, about), addend }];
  const grade = wordsGrade(derived, words, "strong");
  const both = {
    sources: [row.source, words.message.source],
    records: [row.id, words.message.id],
    decisions: [words.decision],
  };
  return [{ proof: proof("I2", higher(grade, "fair"), `${paper}，和他的话对得上：${quote(words)}`, both), addend }];
}

function fittingWords({ derived }: ChainCase, loan: Loan, { amount, counterpartyAccount }: Transfer): Mark | undefined {
  const account = counterpartyAccount?.replaceAll(/\s/gu, "") ?? "";
  const fits = marksAbout(derived.marks, loan).filter((mark) => {
    if (!sidesWith(mark, "other") || isDoubted(derived, mark)) return false;
    if (/^\d{8,}$/u.test(account) && mark.message.text.replaceAll(/[\s-]/gu, "").includes(account)) return true;
    if (!OF_THE_MONEY.has(mark.finding)) return false;
    return mark.loan !== null || (mark.amount !== null && (mark.amount === amount || mark.amount === loan.principal));
  });
  return fits.toSorted((a, b) => rank(wordsGrade(derived, b, "strong")) - rank(wordsGrade(derived, a, "strong")))[0];
}

/** I4: words of his, marked by a person, in which he gives his full name or id number. */
function ownNameProofs(chain: ChainCase): Graded[] {
  const { derived } = chain;
  const given = [nameOf(chain), derived.debtor.idNumber].filter((each) => typeof each === "string");
  const gives = (mark: Mark): boolean =>
    sidesWith(mark, "other") && given.some((each) => mark.message.text.includes(each));
  return derived.marks.filter(gives).map((mark) => {
    const grade = wordsGrade(derived, mark, "fair");
    const shown = markProof("I4", grade, `他从这个微信号写过自己的姓名或证件号：${quote(mark)}`, mark, null);
    return { proof: shown, addend: wordsAddend(derived, mark, grade) };
  });
}

/** I6: voice or video messages of his can be compared with his voice. */
function voiceProofs({ derived }: ChainCase): Graded[] {
  const voices = chatsOf(derived).flatMap((chat) => chat.voices);
  if (voices.length === 0) return [];
  const shown = proof("I6", "fair", "聊天里有他发的语音或视频，必要时可以鉴定", ofMessages(voices.slice(0, 3)));
  const cap = chatCap(derived, [voices[0]!.source.original]);
  return [{ proof: shown, addend: { grade: "fair", carrier: { medium: "chat" }, cap } }];
}

/** I7: part of the real name, as the transfer page shows it, and it fits; I10: it is another's. */
function shownNames(chain: ChainCase, id: "I7" | "I10"): Graded[] {
  const name = nameOf(chain);
  if (name === null) return [];
  const wanted = id === "I7" ? maskedNameFits : maskedNameDiffers;
  const says = id === "I7" ? `和${name}相符` : `和${name}对不上，先弄清这个账号当时是谁的`;
  for (const payment of chain.derived.payments.all) {
    for (const record of [...payment.bills, ...payment.cards]) {
      const shown = record.kind === "transfer" ? record.counterparty : record.name;
      if (shown === undefined || !wanted(shown, name)) continue;
      const about = { sources: [record.source], records: [record.id] };
      const carrier = { medium: record.kind === "transfer" ? ("bill" as const) : ("chat" as const) };
      const text = `转账页显示的部分实名“${shown}”${says}`;
      return [{ proof: proof(id, "weak", text, about), addend: { grade: "weak", carrier, cap: "fair" } }];
    }
  }
  return [];
}

/** I9: a nickname or a remark shows itself only. */
function nicknameProofs({ derived }: ChainCase): Graded[] {
  const first = derived.payments.all.find((payment) => payment.records.length > 0);
  const message = chatsOf(derived).find((chat) => chat.last !== undefined)?.last;
  const sources: SourceRef[] =
    first === undefined ? (message === undefined ? [] : [message.source]) : first.sources.slice(0, 1);
  if (sources.length === 0) return [];
  const records = first === undefined ? [message!.id] : first.records.slice(0, 1);
  const shown = proof("I9", "weak", "昵称、头像或你给的备注名，谁都可以改，不能证明是他", { sources, records });
  return [{ proof: shown, addend: { grade: "weak", carrier: { medium: "chat" }, cap: "weak", adds: false } }];
}

const chatsOf = (derived: ChainCase["derived"]) =>
  [...derived.payments.chats].toSorted().flatMap((id) => derived.survey.chats.get(id) ?? []);

function ofMessages(messages: readonly Message[]): { sources: SourceRef[]; records: string[] } {
  return { sources: messages.map((message) => message.source), records: messages.map((message) => message.id) };
}

function whyOf(chain: ChainCase, grade: Grade, proofs: readonly Proof[]): string {
  const has = (id: string): boolean => proofs.some((each) => each.id === id);
  if (grade === "strong" && has("I2") && !has("I1")) return "银行流水上收款的是他的全名，和他自己的话对得上。";
  if (grade === "strong" && has("I1")) return "有盖章的转账电子凭证，上面是他的实名。";
  if (grade === "strong") return "这个微信号给出过他的姓名，另有一样东西相互印证。";
  if (has("I10")) return `转账页显示的部分实名和${chain.derived.debtor.name}对不上，要先弄清这个账号是谁的。`;
  if (grade === "missing") return "还没有任何记录能看出收款的人是谁。";
  if (nameOf(chain) === null) return "还不知道他的真名，要能证明收款的账号是哪一个人。";
  if (grade === "fair" && has("I2"))
    return "银行流水上收款的是他的全名；还要他自己的话、在手机上看得到，和这一笔对得上。";
  if (grade === "fair") return "有东西指向他本人，但还不够让他没法否认。";
  if (has("I4")) return "他给过姓名，但那句话有疑点：附近有撤回的消息，或者两份记录对不上。";
  return has("I7")
    ? "只有昵称和转账页的部分实名，还不能证明收款的账号就是他本人。"
    : "只有昵称或备注名，还不能证明收款的账号就是他本人。";
}

function mendsOf(chain: ChainCase, proofs: readonly Proof[]): Repair[] {
  const { payments, loans, kept } = chain.derived;
  const byWechat =
    payments.all.some(({ direction, kind, byBank: of }) => direction === "out" && kind === "transfer" && !of) ||
    loans.some((loan) => loan.payments.length === 0 && (loan.deliveredBy ?? "wechat") === "wechat");
  const byBank = loans.some((loan) => loan.deliveredBy === "bank");
  const second = proofs.some((each) => each.id === "I6" || each.id === "I7");
  const iou = nameInIou(second && kept.size > 0 ? "strong" : "fair");
  const sealed = proofs.some((each) => each.id === "I1");
  return [...(byWechat && !sealed ? [voucher(nameOf(chain))] : []), ...(byBank ? [bankReceipt()] : []), iou, enquiry()];
}
