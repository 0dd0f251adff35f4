/** What the rules of one instrument have in common; a rule spreads its instrument and says what differs. */
import { day, type Rule } from "./rule.ts";

type Instrument = Pick<
  Rule,
  "statute" | "from" | "to" | "decidedBy" | "certainty" | "verifiedAsOf" | "openQuestions" | "computed"
>;

const common = {
  to: null,
  certainty: "H",
  verifiedAsOf: day("2026-05-16"),
  openQuestions: [],
  computed: false,
} as const;

const instrument = (
  statute: string,
  from: string,
  decidedBy: Rule["decidedBy"],
  more: Partial<Instrument> = {},
): Instrument => ({ ...common, statute, from: day(from), decidedBy, ...more });

/** 最高人民法院关于审理民间借贷案件适用法律若干问题的规定, second revision (法释〔2020〕17号). */
export const LENDING_2020 = instrument("民间借贷规定", "2021-01-01", "filing");

/** The same as issued in 2015 (法释〔2015〕18号); for old loans 规定 31 lets it go on to 2020-08-19. */
export const LENDING_2015 = instrument("民间借贷规定（2015年）", "2015-09-01", "contract", { to: day("2020-08-19") });

/** The same as first amended: for what was filed from 2020-08-20 to 2020-12-31. */
export const LENDING_2020_08 = instrument("民间借贷规定（2020年8月）", "2020-08-20", "filing", {
  to: day("2020-12-31"),
});

export const CIVIL_CODE = instrument("民法典", "2021-01-01", "fact");

/** 最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定, as revised in 2020. */
export const LIMITATION_RULES: Instrument = {
  ...common,
  statute: "诉讼时效规定",
  from: day("2021-01-01"),
  decidedBy: "fact",
};

/** 诉讼费用交纳办法 (国务院令第481号). */
export const FEE_RULES = instrument("诉讼费用交纳办法", "2007-04-01", "filing");

/** 民事诉讼法 as revised in 2023. */
export const PROCEDURE = instrument("民事诉讼法", "2024-01-01", "filing");

/** 最高人民法院关于适用民事诉讼法的解释, as revised in 2022; it still cites the old numbers of the law. */
export const PROCEDURE_RULES: Instrument = {
  ...common,
  statute: "民诉法解释",
  from: day("2022-04-10"),
  decidedBy: "filing",
};

/** 最高人民法院关于部分民事案件管辖适用法律有关问题的批复; not for foreign-related cases. */
export const COURT_CHOICE_REPLY = instrument("部分民事案件管辖批复（法释〔2025〕15号）", "2025-12-31", "filing");

export const INTERNET_COURT_RULES = instrument("互联网法院案件管辖规定（法释〔2025〕14号）", "2025-11-01", "filing");

/** 最高人民法院关于人民调解协议司法确认程序的若干规定. */
export const CONFIRMATION_RULES = instrument("人民调解协议司法确认规定", "2011-03-30", "filing");

/** 最高人民法院关于民事诉讼证据的若干规定, as revised in 2019. */
export const EVIDENCE_RULES = instrument("民事证据规定", "2020-05-01", "filing");

export const ONLINE_RULES = instrument("人民法院在线诉讼规则", "2021-08-01", "filing");

/** 最高人民法院关于适用民法典婚姻家庭编的解释（一） (法释〔2020〕22号). */
export const FAMILY_RULES = instrument("婚姻家庭编解释（一）", "2021-01-01", "fact");

/** 最高人民法院关于适用民法典婚姻家庭编的解释（二） (法释〔2025〕1号). */
export const FAMILY_RULES_2: Instrument = { ...FAMILY_RULES, statute: "婚姻家庭编解释（二）", from: day("2025-02-01") };

/** 最高人民法院关于适用民法典有关担保制度的解释 (法释〔2020〕28号). */
export const GUARANTEE_RULES: Instrument = {
  ...common,
  statute: "担保制度解释",
  from: day("2021-01-01"),
  decidedBy: "contract",
};

/** 最高人民法院关于适用民法典合同编通则若干问题的解释 (法释〔2023〕13号). */
export const CONTRACT_RULES = instrument("合同编通则解释", "2023-12-05", "fact");

/** 电子签名法, in force since 2005, last revised in 2019. */
export const ESIGN_LAW = instrument("电子签名法", "2005-04-01", "fact", { verifiedAsOf: day("2026-03-11") });

export const MEDIATION_LAW = instrument("人民调解法", "2011-01-01", "fact");

export const ARBITRATION_LAW = instrument("仲裁法", "2026-03-01", "filing");

/** 最高人民法院关于人民法院办理财产保全案件若干问题的规定, as revised in 2020. */
export const PRESERVATION_RULES = instrument("财产保全规定", "2021-01-01", "filing");

/** 最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定, as revised in 2020. */
export const SEIZURE_RULES = instrument("查封规定", "2021-01-01", "fact");

/** 最高人民法院关于公证债权文书执行若干问题的规定 (法释〔2018〕18号). */
export const NOTARISED_DEBT_RULES = instrument("公证债权文书执行规定", "2018-10-01", "filing");

/** 公安机关办理刑事案件程序规定, as amended in 2020; known at second hand. */
export const POLICE_RULES = instrument("公安机关办理刑事案件程序规定", "2020-09-01", "fact", {
  certainty: "M",
  verifiedAsOf: day("2026-11-23"),
});

/** 最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释 (法释〔2014〕8号). */
export const DELAY_RULES = instrument("迟延履行利息解释", "2014-08-01", "fact", {
  openQuestions: ["施行日没有核对到原文；施行前的迟延期间适用之前的规定，这里不计算。"],
});

export const CRIMINAL_LAW = instrument("刑法", "1997-10-01", "fact", { verifiedAsOf: day("2026-03-11") });

/** 治安管理处罚法 as revised in 2025. */
export const ORDER_LAW = instrument("治安管理处罚法", "2026-01-01", "fact");

/** 治安管理处罚法 as amended in 2012; the day on which that amendment took effect was not read, this is the day of its passing. */
export const ORDER_LAW_2012 = instrument("治安管理处罚法（2012年）", "2012-10-26", "fact", {
  to: day("2025-12-31"),
  openQuestions: ["起始日写的是修正决定通过的日子，施行的日子没有核对到原文。"],
});

/** 民事诉讼法 by the numbers that it had until 2023, which 民诉法解释 (2022) still cites. */
export const PROCEDURE_2022 = instrument("民事诉讼法（2023年以前）", "2022-04-10", "filing", {
  to: day("2023-12-31"),
  openQuestions: ["起始日是民诉法解释施行的日子，它引用这个条号；更早从哪天起用这个条号没有核对。"],
});

export const PERSONAL_INFORMATION_LAW = instrument("个人信息保护法", "2021-11-01", "fact");

export const CYBER_LAW = instrument("网络安全法", "2026-01-01", "fact");

/** 律师法 (2008-06-01), as last amended in 2017. */
export const LAWYER_LAW = instrument("律师法", "2008-06-01", "fact");

export const CREDIT_RULES = instrument("征信业管理条例", "2013-03-15", "fact");

/** 最高人民法院关于审理利用信息网络侵害人身权益民事纠纷案件的规定. */
export const NETWORK_TORT_RULES = instrument("信息网络侵害人身权益规定", "2021-01-01", "fact", {
  openQuestions: ["修正后的条文从哪一天起施行没有核对到原文。"],
});

/** 国务院令第789号. */
export const COMMERCIAL_MEDIATION = instrument("商事调解条例", "2026-05-01", "fact");

export const FRAUD_RULES = instrument("诈骗刑事案件解释", "2011-04-08", "fact");

/** 法释〔2024〕13号. */
export const REFUSAL_RULES = instrument("拒执刑事案件解释", "2024-12-01", "fact");

/** 法释〔2013〕10号. */
export const EXTORTION_RULES = instrument("敲诈勒索刑事案件解释", "2013-04-27", "fact");

/** 法释〔2013〕18号. */
export const PROVOCATION_RULES = instrument("寻衅滋事刑事案件解释", "2013-07-22", "fact");

export const ONLINE_DEFAMATION_RULES = instrument("网络诽谤刑事案件解释", "2013-09-10", "fact");

export const PERSONAL_INFORMATION_CRIME_RULES = instrument("侵犯公民个人信息刑事案件解释", "2017-06-01", "fact");

/** 刑事诉讼法 as amended in 2018: the text of a copy of 2025, not checked against the list of what is in force. */
export const CRIMINAL_PROCEDURE = instrument("刑事诉讼法", "2018-10-26", "fact", {
  certainty: "M",
  openQuestions: ["读的是2025年4月的文本，之后有没有修改没有核对。"],
});

/** 公通字〔2015〕32号; known from two pages that print it. */
export const POLICE_INTAKE = instrument("改革完善受案立案制度的意见（公安部）", "2015-11-06", "fact", {
  certainty: "M",
});

/** 法释〔2017〕7号. */
export const DEFAULTER_RULES = instrument("失信被执行人规定", "2017-05-01", "judgment");

/** 法释〔2015〕17号. */
export const SPENDING_RULES = instrument("限制高消费规定", "2015-07-22", "judgment");

/** 最高人民法院关于民事执行中财产调查若干问题的规定, as amended in 2020. */
export const PROPERTY_SEARCH_RULES = instrument("财产调查规定", "2017-05-01", "judgment");

/** 法释〔2024〕2号. */
export const HONG_KONG_ARRANGEMENT = instrument("内地与香港判决安排", "2024-01-29", "judgment");

export const MACAO_ARRANGEMENT = instrument("内地与澳门判决安排", "2006-04-01", "judgment");

/** As amended in 2024. */
export const TAIWAN_RULES = instrument("认可台湾民事判决规定", "2025-01-01", "judgment");

/** 法释〔2025〕2号. */
export const CURRENCY_REPLY = instrument("外币逾期利息批复", "2025-02-13", "filing");

/** Reported judgments and court guidance: they show how courts decide, and bind nobody. */
export const PRACTICE = instrument("公开案例与法院指引", "2018-01-01", "fact", {
  certainty: "M",
  verifiedAsOf: day("2026-11-23"),
  openQuestions: ["个案不是规则，不同法院可能有不同认定。"],
});

/** 法答网精选答问: answers of the Supreme People's Court's study platform, for reference only. */
export const GUIDANCE: Instrument = {
  ...PRACTICE,
  statute: "法答网精选答问（第三批）",
  verifiedAsOf: day("2026-03-11"),
};

/** Standards and self-discipline of banks and platforms: they bind these, and no private lender. */
export const INDUSTRY: Instrument = {
  ...PRACTICE,
  statute: "行业标准和自律规范",
  openQuestions: ["只约束金融机构和替它们催收的机构，不约束私人出借人；没有读到全文，只读到报道。"],
};

/** Law and practice of other places, known at second hand or from memory. */
export const ABROAD: Instrument = {
  ...PRACTICE,
  statute: "境外的法律和做法",
  certainty: "L",
  openQuestions: ["没有核对到当地的原文，要问当地的律师。"],
};

/** The twentieth batch of them, on limitation. */
export const GUIDANCE_ON_LIMITATION: Instrument = { ...GUIDANCE, statute: "法答网精选答问（第二十批）" };

/** The product's own conventions, which no law prescribes. */
export const POLICY: Instrument = {
  ...common,
  statute: "本产品的口径",
  from: day("2026-11-23"),
  decidedBy: "fact",
  certainty: "M",
  verifiedAsOf: day("2026-11-23"),
};

const NOT_ENACTED: ReadonlySet<string> = new Set(
  [PRACTICE, GUIDANCE, GUIDANCE_ON_LIMITATION, POLICY, INDUSTRY, ABROAD].map(({ statute }) => statute),
);

/** Whether a rule stands in a law or a judicial interpretation, so that the days of {@link Rule} are those of its force. */
export const isEnacted = ({ statute }: Pick<Rule, "statute">): boolean => !NOT_ENACTED.has(statute);
