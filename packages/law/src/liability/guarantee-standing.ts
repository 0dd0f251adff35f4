/** 是不是保证、哪一种: by what was agreed, by the words themselves, by form (民法典 552, 685–688; 担保制度解释 25, 36; 规定 20). */
import { says, type Step } from "../computed.ts";
import { CODE_FROM, type GuaranteeLiabilityInput, type GuaranteeStanding } from "./guarantee-types.ts";

export interface Found<T> {
  readonly value: T;
  readonly steps: readonly Step[];
}

export const found = <T>(value: T, ...steps: readonly Step[]): Found<T> => ({ value, steps });

/** How the third person stands, and by which sentences. */
export function standingOf(input: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const { role } = input;
  if (role === "witness") return found("none", says("以见证人、介绍人的身份签名，不是保证人。", "CN-PL-20"));
  if (role === "name-only") return nameOnly(input);
  if (role === "pays-together") return joined(input);
  if (role === undefined)
    return found("unclear", says("还不知道是以什么身份签的名、说的话，不能当保证人看。", "CN-PL-20"));
  if (input.form === "spoken")
    return found("none", says("保证要有书面形式，只是口头说的，不能要求承担保证责任。", "CN-CC-685"));
  if (input.form === undefined)
    return found("unclear", says("保证要有书面形式；还不知道是写下来的，还是口头说的。", "CN-CC-685"));
  return kindOf(input);
}

function nameOnly({ meantAsGuarantee }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const text = "只签了名，没有写明是保证人";
  if (meantAsGuarantee === true)
    return found("unclear", says(`${text}；要用别的事实推定是保证人，够不够由法院判断。`, "CN-PL-20"));
  return found("none", says(`${text}，也没有别的事实能推定，不承担保证责任。`, "CN-PL-20"));
}

function joined({ refused }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  if (refused === true) return found("none", says("表示愿意一起还，但你明确拒绝了，不是债务加入。", "CN-CC-552"));
  return found(
    "joined",
    says(
      "向你表示愿意一起还、你没有明确拒绝的，是债务加入：在愿意承担的范围内，和借款人承担连带债务。",
      "CN-CC-552",
      "CN-DB-36",
    ),
  );
}

/** What was agreed, or what the words say of themselves (担保制度解释 25). */
function kindOf({ role, kind, form, madeOn }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const written = form === "chat" ? [says("聊天里写的，能调出来看，算书面形式。", "CN-EV-ES-4", "CN-CC-685")] : [];
  if (kind === "joint")
    return found(
      "joint",
      ...written,
      says("约定了连带责任保证：到期不还，可以找借款人，也可以直接找保证人。", "CN-CC-685", "CN-CC-688"),
    );
  if (kind === "general") return found("general", ...written, says("约定了一般保证。", "CN-CC-685", "CN-CC-687"));
  if (madeOn !== undefined && madeOn < CODE_FROM)
    return found(
      "unclear",
      ...written,
      says("没有约定保证方式，又是 2021-01-01 以前作的保证：适用当时的法律，这里没有收录，请问律师。", "CN-CC-686"),
    );
  const [standing, step] = byWords(role);
  return found(standing, ...written, step);
}

function byWords(role: GuaranteeLiabilityInput["role"]): readonly ["general" | "joint", Step] {
  if (role === "pays-if-debtor-cannot")
    return ["general", says("说的是借款人还不起的时候由他还，要先找借款人，是一般保证。", "CN-DB-25", "CN-CC-687")];
  if (role === "pays-if-debtor-does-not")
    return [
      "joint",
      says("说的是借款人不还就由他还，没有要先找借款人的意思，是连带责任保证。", "CN-DB-25", "CN-CC-688"),
    ];
  if (role === "promise-unclear")
    return [
      "general",
      says("说不清是保证还是一起还的，按保证看；没有约定保证方式的，是一般保证。", "CN-DB-36", "CN-CC-686"),
    ];
  return ["general", says("没有约定保证方式，或者约定不明确，是一般保证。", "CN-CC-685", "CN-CC-686")];
}
