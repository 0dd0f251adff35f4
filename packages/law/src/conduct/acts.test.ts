import { describe, expect, test } from "vitest";
import { acts, groundsOfAct } from "./acts.ts";

describe("what a creditor may do, and what not", () => {
  test("five that are allowed, twelve that are not, in order", () => {
    const ids = (allowed: boolean) => acts.filter((act) => act.allowed === allowed).map(({ id }) => id);
    expect(ids(true)).toEqual(Array.from({ length: 5 }, (_, i) => `DO-${i + 1}`));
    expect(ids(false)).toEqual(Array.from({ length: 12 }, (_, i) => `NO-${i + 1}`));
  });

  test("each says why, on what it rests, and what the product does", () => {
    for (const act of acts) {
      expect([act.id, groundsOfAct(act).length > 0]).toEqual([act.id, true]);
      expect([act.why, act.product].every((text) => text.endsWith("。"))).toBe(true);
    }
  });

  test.each([
    ["DO-1", "好好提醒、正式催告，写明数额、日期和收款账户", ["CN-CC-675", "CN-SL-195", "CN-SL-R8"]],
    ["DO-2", "说“再不还就依法起诉、申请支付令”，而你真的打算这样做", ["CN-CPL-122", "CN-CPL-225"]],
    ["DO-3", "告诉保证人、一起借钱的人、对方的代理人", ["CN-CC-681", "RL-1034"]],
    ["DO-4", "录下自己参加的通话，保存自己的聊天", ["CN-EV-106", "RL-C284"]],
    ["DO-5", "把证据交给法院、律师、调解员、公安机关", ["RL-P13", "RL-1035"]],
    ["NO-1", "发朋友圈、群聊、短视频曝光他，贴照片、身份证，叫他“老赖”", ["RL-1024", "RL-1032", "RL-1034", "RL-1019", "RL-NET-9", "PS-50", "PS-136"]],
    ["NO-2", "轰炸式发消息、自动拨号、用小号不停加他", ["RL-1033", "PS-50", "RL-ZAold", "RL-997", "IN-GB", "IN-CBA", "IN-2018"]],
    ["NO-3", "找他的父母、单位、同事说欠款的事", ["RL-1032", "RL-1034", "PS-26"]],
    ["NO-4", "跟踪、定位他，买他的位置、住址、账户信息", ["RL-P28", "RL-1034", "PS-30", "PS-56", "RL-C253b", "RL-C253n"]],
    ["NO-5", "登录他的账号，装监控软件，黑进他的手机", ["RL-C285", "RL-C253b"]],
    ["NO-6", "冒充法院、警察、律师，发假传票、盖假章", ["PS-62", "RL-C279", "RL-C280", "RL-LAW"]],
    ["NO-7", "威胁伤害他，威胁不给钱就曝光、举报别的事", ["PS-50", "RL-C274", "RL-C274n", "RL-C293x"]],
    ["NO-8", "多要：加没有约定的违约金，要已经还清的钱，要超过上限的利息", ["CN-PL-25", "CN-PL-29", "CR-307b", "RL-C274", "RL-C293-1"]],
    ["NO-9", "堵门，赖在他家里不走，扣人，拿走他的手机、车", ["PS-30", "PS-47", "RL-C238", "RL-C245"]],
    ["NO-10", "雇人去要，“不管用什么办法”", ["CO-1", "CO-3", "RL-C238", "RL-C253b"]],
    ["NO-11", "判决以前叫他“诈骗犯”", ["RL-1024", "PS-50", "RL-C246", "RL-C246-2", "CR-243"]],
    ["NO-12", "先把他发上网，再收钱删帖", ["RL-NET-10", "RL-C246-6"]],
  ])("%s, %s, rests on %j", (id, says, rules) => {
    const act = acts.find((other) => other.id === id)!;
    expect(act.act).toBe(says);
    expect(groundsOfAct(act).map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });
});
