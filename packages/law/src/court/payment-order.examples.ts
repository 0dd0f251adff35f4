/** 支付令: the facts of a case as answers, and whether the way is open, closed, or what is still to be asked. */
import type { Example } from "../../testing/example.ts";
import type { Answers } from "../checks/answers.ts";
import { PAYMENT_ORDER_CONDITIONS, type PaymentOrderCondition, type PaymentOrderGate } from "./payment-order-gate.ts";

type Given = Answers<PaymentOrderCondition>;

interface Expected {
  readonly status: PaymentOrderGate["status"];
  readonly blockedBy: readonly PaymentOrderCondition[];
  readonly ask: readonly PaymentOrderCondition[];
}

const ALL: Given = Object.fromEntries(PAYMENT_ORDER_CONDITIONS.map((condition) => [condition, "yes"]));

const row = (id: string, situation: string, answers: Given, status: Expected["status"], blockedBy: readonly PaymentOrderCondition[], ask: readonly PaymentOrderCondition[], ...rules: readonly string[]): Example<Given, Expected> => ({ id, situation, input: answers, expected: { status, blockedBy, ask }, rules });

const but = (answers: Given): Given => ({ ...ALL, ...answers });
const blocked = (id: string, situation: string, condition: PaymentOrderCondition, ...rules: readonly string[]) => row(id, situation, but({ [condition]: "no" }), "blocked", [condition], [], ...rules);

export const GATES: readonly Example<Given, Expected>[] = [
  row("order-1", "欠 2 万，过了还款日，聊天里认账，知道他的户籍和住处。", ALL, "open", [], [], "CN-CPL-225", "CN-CPL-J427"),
  row("order-2", "什么都还没有回答。", {}, "ask", [], [...PAYMENT_ORDER_CONDITIONS], "CN-CPL-225", "CN-CPL-J427", "CN-CPL-J428", "CN-CPL-J434"),
  row("order-3", "别的都没问题，不知道他还有没有别的账和我算。", but({ "no-other-dispute": "unknown" }), "ask", [], ["no-other-dispute"], "CN-CPL-225"),
  blocked("order-4", "约定明年一月还，还没到期。", "due", "CN-CPL-J427", "CN-CPL-J428"),
  blocked("order-5", "还了多少说不清，欠的数不确定。", "fixed", "CN-CPL-J428"),
  blocked("order-6", "现金借的，什么都没有。", "evidence", "CN-CPL-227"),
  blocked("order-7", "我还欠他一批货没交。", "no-counterclaim", "CN-CPL-J427"),
  blocked("order-8", "我们还有合伙的账没算清。", "no-other-dispute", "CN-CPL-225"),
  blocked("order-9", "他在聊天里说“那是你入的股，不是借”。", "undisputed", "CN-CPL-228", "CN-CPL-J435"),
  blocked("order-10", "他人在泰国。", "in-china", "CN-CPL-J427"),
  blocked("order-11", "他失联了，家里人也不知道在哪。", "not-missing", "CN-CPL-J427"),
  blocked("order-12", "知道户籍，但他不住那里，送不到。", "servable", "CN-CPL-225", "CN-CPL-J429"),
  blocked("order-13", "只知道他在北京，不知道户籍和住址。", "debtor-domicile-known", "CN-CPL-J23"),
  blocked("order-14", "已经申请了诉前保全，冻了他的卡。", "no-pre-suit-preservation", "CN-CPL-J427"),
  blocked("order-15", "已经在我这边的法院起诉了。", "not-sued", "CN-CPL-J429"),
  blocked("order-16", "只想让保证人还。", "borrower-is-target", "CN-CPL-J434"),
  blocked("order-17", "借给他赌博的钱。", "lawful", "CN-CPL-J428"),
  row("order-18", "他不认账，也没问过他在不在境内：先看走不通的。", but({ undisputed: "no", "in-china": "unknown" }), "blocked", ["undisputed"], ["in-china"], "CN-CPL-228"),
  row("order-19", "2 亿也可以：没有金额限制。", ALL, "open", [], [], "CN-CPL-J427"),
];
