/** 对方身份: that the person to be sued is who took the money and wrote the words (chain-rubric I1–I11). */
import type { Grade, Message, Proof, SourceRef } from "@youju/model";
import type { Mark } from "../marks.ts";
import { quote } from "../marks.ts";
import { maskedNameFits } from "../masked-name.ts";
import { chatCap, wordsGrade } from "./carriers.ts";
import { highest, lower } from "./grades.ts";
import { type ChainCase, type Judgement, markProof, proof, sidesWith } from "./judgement.ts";
import { enquiry, keepPhone, nameInIou, voucher } from "./repairs.ts";

const WHY: Readonly<Record<Grade, string>> = {
  strong: "这个微信号给出过他的姓名，另有一样东西相互印证。",
  fair: "有一样东西指向他本人，但还不够让他没法否认。",
  weak: "只有微信昵称，还不能证明收款的微信号就是他本人。",
  missing: "还没有任何记录能看出收款的人是谁。",
};

export function judgeIdentity(chain: ChainCase): Judgement {
  const { derived } = chain;
  const proofs = [...ownNameProofs(chain), ...voiceProofs(chain), ...maskedProofs(chain), ...nicknameProofs(chain)];
  const grade = identityGrade(chain, proofs);
  const chatOriginals = [...derived.payments.chats].map((chat) => chat.slice(0, chat.indexOf("\n")));
  const capped =
    proofs.some((each) => each.id === "I4") &&
    proofs.some((each) => each.id === "I6" || each.id === "I7") &&
    chatCap(derived, chatOriginals) !== "strong";
  const mends = [voucher(derived.debtor.name), ...(capped ? [keepPhone()] : []), nameInIou(), enquiry()];
  return {
    grade,
    needed: true,
    why: WHY[grade],
    proofs,
    repairs: grade === "strong" ? [voucher(derived.debtor.name)] : mends,
  };
}

/** The best single proof; strong by I4 with one of I5–I8, where the carrier bears it. */
function identityGrade({ derived }: ChainCase, proofs: readonly Proof[]): Grade {
  const best = highest(proofs.map((each) => each.grade));
  const named = proofs.find((each) => each.id === "I4" && each.grade === "fair");
  const second = proofs.some((each) => each.id === "I6" || each.id === "I7");
  if (named === undefined || !second) return best;
  return lower(
    "strong",
    chatCap(
      derived,
      named.sources.map((source) => source.original),
    ),
  );
}

/** I4: words of his, marked by a person, in which he gives his full name or id number. */
function ownNameProofs({ derived }: ChainCase): Proof[] {
  const { name, idNumber } = derived.debtor;
  const gives = (mark: Mark): boolean =>
    sidesWith(mark, "other") &&
    (mark.message.text.includes(name) || (idNumber !== undefined && mark.message.text.includes(idNumber)));
  return derived.marks
    .filter(gives)
    .map((mark) =>
      markProof("I4", wordsGrade(derived, mark, "fair"), `他从这个微信号写过自己的姓名：${quote(mark)}`, mark, null),
    );
}

/** I6: voice or video messages of his can be compared with his voice. */
function voiceProofs({ derived }: ChainCase): Proof[] {
  const voices = chatsOf(derived).flatMap((chat) => chat.voices);
  if (voices.length === 0) return [];
  return [proof("I6", "fair", "聊天里有他发的语音或视频，必要时可以鉴定", ofMessages(voices.slice(0, 3)))];
}

/** I7: part of the real name, as the transfer page shows it. */
function maskedProofs({ derived }: ChainCase): Proof[] {
  for (const payment of derived.payments.all) {
    for (const record of [...payment.bills, ...payment.cards]) {
      const shown = record.kind === "transfer" ? record.counterparty : record.name;
      if (shown === undefined || !maskedNameFits(shown, derived.debtor.name)) continue;
      return [
        proof("I7", "weak", `转账页显示的部分实名“${shown}”和${derived.debtor.name}相符`, {
          sources: [record.source],
          records: [record.id],
        }),
      ];
    }
  }
  return [];
}

/** I9: a nickname or a remark shows itself only. */
function nicknameProofs({ derived }: ChainCase): Proof[] {
  const first = derived.payments.all.find((payment) => payment.records.length > 0);
  const message = chatsOf(derived).find((chat) => chat.last !== undefined)?.last;
  const sources: SourceRef[] =
    first === undefined ? (message === undefined ? [] : [message.source]) : first.sources.slice(0, 1);
  if (sources.length === 0) return [];
  const records = first === undefined ? [message!.id] : first.records.slice(0, 1);
  return [proof("I9", "weak", "昵称、头像或你给的备注名，谁都可以改，不能证明是他", { sources, records })];
}

const chatsOf = (derived: ChainCase["derived"]) =>
  [...derived.payments.chats].toSorted().flatMap((id) => derived.survey.chats.get(id) ?? []);

function ofMessages(messages: readonly Message[]): { sources: SourceRef[]; records: string[] } {
  return { sources: messages.map((message) => message.source), records: messages.map((message) => message.id) };
}
