import type { ElementId } from "@youju/model";

/** 待证事实, in the order in which the case page shows them. */
export const elementNames: Readonly<Record<ElementId, string>> = {
  identity: "对方身份",
  agreement: "借贷约定",
  delivery: "交付",
  due: "还款期限",
  interest: "利息",
  repayment: "还款",
  demand: "催告",
  jurisdiction: "管辖",
};

export const elementQuestions: Readonly<Record<ElementId, string>> = {
  identity: "收钱的微信号就是他本人吗",
  agreement: "这笔钱是借的吗",
  delivery: "钱到他手里了吗",
  due: "说好什么时候还",
  interest: "说好多少利息",
  repayment: "还过多少",
  demand: "催过他吗",
  jurisdiction: "去哪个法院",
};
