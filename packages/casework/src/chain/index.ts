/** 证据链: the eight elements, each graded, and the chain as strong as the weakest that is needed. */
import type { Chain } from "@youju/model";
import { judgeAgreement } from "./agreement.ts";
import { judgeDelivery } from "./delivery.ts";
import { judgeDemand } from "./demand.ts";
import { judgeDue } from "./due.ts";
import { filingOf } from "./filing.ts";
import { judgeIdentity } from "./identity.ts";
import { judgeInterest } from "./interest.ts";
import { type ChainCase, elementByLoan, type JudgedElement, type Judgement, wholeElement } from "./judgement.ts";
import { judgeJurisdiction } from "./jurisdiction.ts";
import { chainGrade, chainWithout, reachable } from "./reachable.ts";
import { askToConfirmSum, bill, confirmTerm, writtenDemand } from "./repairs.ts";
import { judgeRepayment } from "./repayment.ts";

export function chainOf(chain: ChainCase): Chain {
  const { loans } = chain;
  const repaid = chain.claim.byLoan.length > 0;
  const judged: JudgedElement[] = [
    wholeElement("identity", judgeIdentity(chain)),
    elementByLoan(
      "agreement",
      loans,
      (loan) => judgeAgreement(chain, loan),
      nothing(repaid ? REPAID : "还没有找到借款，谈不上约定。", !repaid, askToConfirmSum()),
    ),
    elementByLoan(
      "delivery",
      loans,
      (loan) => judgeDelivery(chain, loan),
      nothing(repaid ? REPAID : "还没有找到转给他的钱。", !repaid, bill()),
    ),
    elementByLoan(
      "interest",
      loans,
      (loan) => judgeInterest(chain, loan),
      nothing("没有约定利息，不用证明。", false, confirmTerm("利率")),
    ),
    elementByLoan(
      "due",
      loans,
      (loan) => judgeDue(chain, loan),
      nothing("没有约定还款日，不用证明。", false, writtenDemand()),
    ),
    wholeElement("repayment", judgeRepayment(chain)),
    wholeElement("demand", judgeDemand(chain)),
    wholeElement("jurisdiction", judgeJurisdiction(chain)),
  ];
  const without =
    loans.length < 2
      ? {}
      : {
          without: chainWithout(
            judged,
            loans.map((loan) => loan.id),
          ),
        };
  const elements = judged.map(({ judgements: _, ...element }) => element);
  return { grade: chainGrade(judged), reachable: reachable(judged), filing: filingOf(chain), elements, ...without };
}

const REPAID = "借款都已还清，不用再证明。";

const nothing = (why: string, needed: boolean, repair: Judgement["repairs"][number]): Judgement => ({
  grade: "missing",
  needed,
  why,
  proofs: [],
  repairs: [repair],
});
