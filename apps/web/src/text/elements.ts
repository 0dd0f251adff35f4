import type { ElementId } from "@youju/model";

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
