/** 未成年人借款: whether a loan to somebody under age binds him (民法典 17–20, 144, 145, 157). */
import { addYears, type CalendarDate } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";

/** Facts as the creditor knows them; what he does not know is left out. */
export interface MinorInput {
  readonly borrowerBorn?: CalendarDate;
  readonly lentOn: CalendarDate;
  /** He lived mainly on wages of his own. */
  readonly livesOnOwnWages?: boolean;
  /** The sum was such as somebody of his age and mind borrows. */
  readonly fitsHisAge?: boolean;
  /** What the parents or guardians said: agreed before, approved after, refused, were asked and said nothing for 30 days. */
  readonly guardians?: "agreed" | "approved" | "refused" | "silent-for-30-days";
}

export interface MinorLoan {
  /** 完全、限制、无民事行为能力; null where the birthday is not known. */
  readonly capacity: "full" | "limited" | "none" | null;
  /** `pending`: the guardians may still approve. `open`: the age is not known. */
  readonly loan: "binding" | "pending" | "void" | "open";
}

const ADULT = 18;
const OWN_WAGES = 16;
const LIMITED = 8;

/** Whether the loan binds the borrower, by his age on the day on which he got the money. */
export function minorLoan(input: MinorInput): Computed<MinorLoan> {
  const { borrowerBorn: born, lentOn } = input;
  if (born === undefined)
    return answer(null, "open", [says("还不知道借款人的生日，先弄清借钱那天满没满十八周岁。", "CN-CC-17")]);
  if (born > lentOn) return answer(null, "open", [says("生日在借款日以后，请核对。", "CN-CC-17")]);
  const had = (years: number): boolean => addYears(born, years) <= lentOn;
  const onBirthday = [ADULT, OWN_WAGES, LIMITED].some((years) => addYears(born, years) === lentOn);
  const notes = onBirthday ? [says("借款正好在生日当天，算不算已满，由法院认定。", "CN-CC-17")] : [];
  if (had(ADULT))
    return answer("full", "binding", [says("借钱那天已满十八周岁，是成年人。", "CN-CC-17", "CN-CC-18")], notes);
  if (had(OWN_WAGES) && input.livesOnOwnWages === true)
    return answer("full", "binding", [says("满十六周岁，主要靠自己的劳动收入生活，按成年人看。", "CN-CC-18")], notes);
  if (!had(LIMITED))
    return answer(
      "none",
      "void",
      [says("借钱那天不满八周岁，自己借的无效。", "CN-CC-20", "CN-CC-144")],
      [...notes, giveBack()],
    );
  return limited(input, notes);
}

const answer = (
  capacity: MinorLoan["capacity"],
  loan: MinorLoan["loan"],
  steps: readonly Step[],
  notes: readonly Step[] = [],
): Computed<MinorLoan> => ({ value: { capacity, loan }, steps, notes });

const giveBack = (): Step => says("借款无效的，拿到的钱要返还；有过错的各自承担相应的责任。", "CN-CC-157");

function limited({ guardians, fitsHisAge }: MinorInput, notes: readonly Step[]): Computed<MinorLoan> {
  const age = says("借钱那天满八周岁、不满十八周岁，借款要监护人同意或者追认。", "CN-CC-19");
  const over = (loan: MinorLoan["loan"], text: string, ...more: Step[]) =>
    answer("limited", loan, [age, says(text, "CN-CC-145")], [...notes, ...more]);
  if (guardians === "agreed" || guardians === "approved") return over("binding", "监护人同意或者追认了，有效。");
  if (guardians === "refused") return over("void", "监护人不追认，不发生效力。", giveBack());
  if (guardians === "silent-for-30-days")
    return over("void", "监护人收到催告满三十日不表态，视为拒绝追认。", giveBack());
  if (fitsHisAge === true)
    return over("binding", "数额和他的年龄、智力相适应的，不用追认也有效；是不是相适应，由法院判断。");
  return over("pending", "可以通知监护人，请在收到之日起三十日内追认；不表态的，视为拒绝。");
}
