/** What the facts leave open and only a person can settle; each with how to settle it. */
import type { Warning } from "@youju/model";
import { daysBetween } from "@youju/model";
import { type ClaimResult, gamblingWords } from "@youju/law";
import { hangsOnCondition } from "./chain/due.ts";
import { hisNotices } from "./chain/repayment.ts";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";
import type { Loan } from "./loan.ts";
import { type Mark, quote, shorten } from "./marks.ts";
import { ofKind } from "./verdicts.ts";
import { warning } from "./warn.ts";

/** M3: until a person has looked at the phone, nobody can rely on either export. */
export function contradictions({ marks, doubts }: Derived): Warning[] {
  return marks.flatMap((mark) => {
    const other = doubts.get(mark.decision)?.otherwise;
    if (other == null) return [];
    return [
      warning(
        "exports-contradict",
        `${mark.on} 的一句话，两份聊天记录对不上：一份是“${shorten(mark.message.text)}”，另一份是“${shorten(other.text)}”。手机里的原消息是哪一句？`,
        {
          mend: "打开手机看原消息，不对的那份不要再用；弄清以前，这句话只算弱，也先不要拿去起诉。改动过的证据会被法院追究。",
          sources: [mark.message.source, other.source],
          basis: cite("CN-EV-90", "CN-EV-93", "CN-CPL-114"),
        },
      ),
    ];
  });
}

/** He says that he paid, and nothing was found: leaving it out would be a false suit (CR-307b). */
export function saysRepaid(derived: Derived): Warning[] {
  const open = hisNotices(derived).filter(
    (mark) => !derived.repayments.some((each) => Math.abs(daysBetween(each.date, mark.on)) <= 1),
  );
  return open.map((mark) =>
    warning("says-repaid", `${quote(mark)}，还没有找到对应的还款。`, {
      mend: "他还过的，补一笔还款；没有还过的，撤销这个标记。把已经还了的钱隐瞒下来去起诉，可能被当作虚假诉讼追究。",
      sources: [mark.message.source],
      basis: cite("CN-PL-18", "CR-307b"),
    }),
  );
}

/** What the words that a person marked leave open. */
export function questions({ marks, loans }: Derived, claim: ClaimResult): Warning[] {
  if (claim.total === 0n) return [];
  return marks.flatMap((mark) => [...rateQuestion(mark), ...dueQuestion(mark), ...dueDiffers(mark, loans)]);
}

function rateQuestion(mark: Mark): Warning[] {
  if (mark.finding !== "interest-term" || mark.annualRate !== null) return [];
  return [
    warning("rate-unit-unclear", `${quote(mark)}：没有说清利率是多少，是按年还是按月。`, {
      mend: "问他一句，或者想一想当时的意思；说得清的，填进这笔借款的约定。",
      sources: [mark.message.source],
      basis: cite("CN-PL-24", "CN-PL-24a"),
    }),
  ];
}

function dueQuestion(mark: Mark): Warning[] {
  if (mark.finding !== "due-term" || mark.date !== null || mark.message.side !== "other") return [];
  const [text, mend] = hangsOnCondition(mark)
    ? ["说的是条件，不是日子", "这个条件现在怎样了？问他一句，请他说定哪天还，再标记下来。"]
    : ["说的是大概的日子", "想一想按哪天算，填进这笔借款的约定；能请他说定哪天更好。"];
  return [
    warning("due-unclear", `${quote(mark)}：${text}。`, {
      mend,
      sources: [mark.message.source],
      basis: cite("CN-CC-675"),
    }),
  ];
}

/** His own day, where it is clear of which loan he speaks, against the day that was stated. */
function dueDiffers(mark: Mark, loans: readonly Loan[]): Warning[] {
  if (mark.finding !== "due-term" || mark.date === null || mark.message.side !== "other") return [];
  const [loan] =
    loans.length === 1 && mark.loan === null ? loans : loans.filter((each) => each.aliases.includes(mark.loan ?? ""));
  const due = loan?.agreed.terms.due ?? null;
  if (loan === undefined || due === null || due === mark.date) return [];
  return [
    warning("due-differs", `${loan.date} 那笔写的还款日是 ${due}，他说的是 ${mark.date}：${quote(mark)}。`, {
      mend: "弄清当时说定的是哪天：写错了的改过来，后来改过日子的，把说定的那句标记下来。",
      loan: loan.id,
      sources: [mark.message.source],
      basis: cite("CN-CC-675"),
    }),
  ];
}

const DEALINGS: ReadonlySet<string | undefined> = new Set(["goods", "wages", "partnership", "shared-cost"]);

/** A11: other dealings between the two that the payments might fit as well. */
export function otherDealings({ decisions, setAside }: Derived, claim: ClaimResult): Warning[] {
  const standing = new Set(setAside.flatMap((each) => (each.why === "not-a-loan" ? each.decisions : [])));
  const others = ofKind(decisions, "not-a-loan").some(({ id, value }) => standing.has(id) && DEALINGS.has(value));
  if (!others || claim.total === 0n) return [];
  return [
    warning("other-dealings", "你们之间还有货款、工钱、合伙或分摊的往来，他可能说借给他的钱也是那种钱。", {
      mend: "备好能分清每一笔的材料，最好有他认作借款的话。",
      basis: cite("CN-PL-14"),
    }),
  ];
}

/** 规定 13: words of the card table in what was marked or remarked; a lawyer should see them before the court does. */
export function gamblingTalk({ marks, payments }: Derived, claim: ClaimResult): Warning[] {
  const remarked = payments.all.filter((payment) => payment.remark !== undefined);
  const words = gamblingWords([
    ...marks.map(({ message }) => message.text),
    ...remarked.map(({ remark }) => remark ?? ""),
  ]);
  if (words.length === 0 || claim.total === 0n) return [];
  const has = (text = ""): boolean => words.some((word) => text.includes(word));
  return [
    warning("gambling-words", `记录里有“${words.join("”“")}”，法院可能会问这笔钱是不是用来赌博的。`, {
      mend: "如果不是，备好能说明用途的话；如果是，借款可能无效，先请律师看前后文，不要自己删聊天。",
      sources: [
        ...marks.filter(({ message }) => has(message.text)).map(({ message }) => message.source),
        ...remarked.filter(({ remark }) => has(remark)).flatMap(({ sources }) => sources.slice(0, 1)),
      ],
      basis: cite("CN-PL-13", "CASE-20"),
    }),
  ];
}
