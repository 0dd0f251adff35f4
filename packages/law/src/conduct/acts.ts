/** What a creditor may do to get the money back, and what not: the act, the reason, the law, what the product does. */
import type { Basis, RuleId } from "@youju/model";
import { bases } from "../rules/index.ts";

export interface Act {
  /** `DO-1`, `NO-1`. */
  readonly id: string;
  readonly act: string;
  readonly allowed: boolean;
  /** Why, or what may come of it. */
  readonly why: string;
  readonly rules: readonly RuleId[];
  /** What the product does about it. */
  readonly product: string;
}

const may = (id: string, act: string, why: string, rules: readonly RuleId[], product: string): Act =>
  Object.freeze({ id, act, allowed: true, why, rules, product });

const mayNot = (id: string, act: string, why: string, rules: readonly RuleId[], product: string): Act =>
  Object.freeze({ id, act, allowed: false, why, rules, product });

/** What one may first, then what one may not. */
export const acts: readonly Act[] = [
  may(
    "DO-1",
    "好好提醒、正式催告，写明数额、日期和收款账户",
    "没有约定期限的，法律就是让你催告；催告到了对方，诉讼时效也重新算。",
    ["CN-CC-675", "CN-SL-195", "CN-SL-R8"],
    "有据按催告给的期限算到期日和时效。",
  ),
  may(
    "DO-2",
    "说“再不还就依法起诉、申请支付令”，而你真的打算这样做",
    "起诉、申请支付令是你的权利，真打算这样做，就可以告诉他；不要定下自己不会照做的期限。",
    ["CN-CPL-122", "CN-CPL-225"],
    "有据列出每条途径现在走不走得通、还差什么。",
  ),
  may(
    "DO-3",
    "告诉保证人、一起借钱的人、对方的代理人",
    "他们是有还款义务或者替他出面的人；只告诉这些人。",
    ["CN-CC-681", "RL-1034"],
    "有据不替你联系任何人。",
  ),
  may(
    "DO-4",
    "录下自己参加的通话，保存自己的聊天",
    "自己参加的谈话通常可以录；不要窃听别人，不要用窃听器材。",
    ["CN-EV-106", "RL-C284"],
    "有据原样保存放进来的文件，记下哈希。",
  ),
  may(
    "DO-5",
    "把证据交给法院、律师、调解员、公安机关",
    "为了主张权利，用必要的个人信息；无关的第三人和无关的内容不要交。",
    ["RL-P13", "RL-1035"],
    "有据可以把案件导出成文件夹，交给谁由你决定。",
  ),
  mayNot(
    "NO-1",
    "发朋友圈、群聊、短视频曝光他，贴照片、身份证，叫他“老赖”",
    "侵犯隐私、肖像和个人信息，可能是诽谤，可以被拘留、罚款；内容属实也有法院判不构成侵权、但不妥当，各地看法不一。",
    ["RL-1024", "RL-1032", "RL-1034", "RL-1019", "RL-NET-9", "PS-50", "PS-136"],
    "有据没有分享、发布的功能。",
  ),
  mayNot(
    "NO-2",
    "轰炸式发消息、自动拨号、用小号不停加他",
    "是侵扰生活安宁，可以被拘留、罚款，公安机关可以责令不得接触。银行和平台另有次数和时间的标准，那些不管私人，但可以照着克制。",
    ["RL-1033", "PS-50", "RL-ZAold", "RL-997", "IN-GB", "IN-CBA", "IN-2018"],
    "有据不发送任何消息，没有群发。",
  ),
  mayNot(
    "NO-3",
    "找他的父母、单位、同事说欠款的事",
    "他们没有还款的义务，这样做泄露隐私；去单位闹，影响工作的可以被处罚。",
    ["RL-1032", "RL-1034", "PS-26"],
    "有据不替你联系任何人。",
  ),
  mayNot(
    "NO-4",
    "跟踪、定位他，买他的位置、住址、账户信息",
    "行踪、住址、账户是受保护的个人信息：治安处罚，五十条行踪信息就可能是犯罪。公安机关也不替民事欠款找人。",
    ["RL-P28", "RL-1034", "PS-30", "PS-56", "RL-C253b", "RL-C253n"],
    "有据没有查人、定位的功能。",
  ),
  mayNot(
    "NO-5",
    "登录他的账号，装监控软件，黑进他的手机",
    "是犯罪。",
    ["RL-C285", "RL-C253b"],
    "有据只读你自己导出的文件，不登录任何账号。",
  ),
  mayNot(
    "NO-6",
    "冒充法院、警察、律师，发假传票、盖假章",
    "冒充、伪造是犯罪或者要拘留；律师函只有律师能发。",
    ["PS-62", "RL-C279", "RL-C280", "RL-LAW"],
    "有据不写律师函，也不仿法院的文书。",
  ),
  mayNot(
    "NO-7",
    "威胁伤害他，威胁不给钱就曝光、举报别的事",
    "威胁人身安全要处罚；拿别的事要挟，可能是敲诈勒索。",
    ["PS-50", "RL-C274", "RL-C274n", "RL-C293x"],
    "有据写的话里没有威胁。",
  ),
  mayNot(
    "NO-8",
    "多要：加没有约定的违约金，要已经还清的钱，要超过上限的利息",
    "超过上限的法院不支持；用捏造的事实起诉、隐瞒已经还清，是犯罪；高利贷一类的债不能骚扰催收。",
    ["CN-PL-25", "CN-PL-29", "CR-307b", "RL-C274", "RL-C293-1"],
    "有据把利息算到上限为止，还款都算进去。",
  ),
  mayNot(
    "NO-9",
    "堵门，赖在他家里不走，扣人，拿走他的手机、车",
    "债是真的也不行：限制自由、闯入住宅、强拿东西都要处罚，扣人是非法拘禁。",
    ["PS-30", "PS-47", "RL-C238", "RL-C245"],
    "有据只列法院、调解等合法的途径。",
  ),
  mayNot(
    "NO-10",
    "雇人去要，“不管用什么办法”",
    "讨债公司早就被禁止；他们做的事可能算在你头上，把他的信息交出去也要有依据。",
    ["CO-1", "CO-3", "RL-C238", "RL-C253b"],
    "有据不推荐任何催收公司。",
  ),
  mayNot(
    "NO-11",
    "判决以前叫他“诈骗犯”",
    "没有判决就这样说，可能是诽谤；明知不是而去报案，是诬告。",
    ["RL-1024", "PS-50", "RL-C246", "RL-C246-2", "CR-243"],
    "有据只列像诈骗的迹象，不下结论。",
  ),
  mayNot(
    "NO-12",
    "先把他发上网，再收钱删帖",
    "这样的约定无效，还可能是敲诈勒索。",
    ["RL-NET-10", "RL-C246-6"],
    "有据没有分享、发布的功能。",
  ),
];

/** The citations of all that an act is judged by. */
export const groundsOfAct = ({ rules }: Act): readonly Basis[] => bases(rules);
