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

/** 最高人民法院关于审理民间借贷案件适用法律若干问题的规定, second revision (法释〔2020〕17号). */
export const LENDING_2020: Instrument = {
  ...common,
  statute: "民间借贷规定",
  from: day("2021-01-01"),
  decidedBy: "filing",
};

/** The same as issued in 2015 (法释〔2015〕18号); for old loans 规定 31 lets it go on to 2020-08-19. */
export const LENDING_2015: Instrument = {
  ...common,
  statute: "民间借贷规定（2015年）",
  from: day("2015-09-01"),
  to: day("2020-08-19"),
  decidedBy: "contract",
};

export const CIVIL_CODE: Instrument = { ...common, statute: "民法典", from: day("2021-01-01"), decidedBy: "fact" };

/** 最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定, as revised in 2020. */
export const LIMITATION_RULES: Instrument = {
  ...common,
  statute: "诉讼时效规定",
  from: day("2021-01-01"),
  decidedBy: "fact",
};

/** 诉讼费用交纳办法 (国务院令第481号). */
export const FEE_RULES: Instrument = {
  ...common,
  statute: "诉讼费用交纳办法",
  from: day("2007-04-01"),
  decidedBy: "filing",
};

/** 民事诉讼法 as revised in 2023. */
export const PROCEDURE: Instrument = { ...common, statute: "民事诉讼法", from: day("2024-01-01"), decidedBy: "filing" };

/** 最高人民法院关于适用民事诉讼法的解释, as revised in 2022; it still cites the old numbers of the law. */
export const PROCEDURE_RULES: Instrument = {
  ...common,
  statute: "民诉法解释",
  from: day("2022-04-10"),
  decidedBy: "filing",
};

/** 最高人民法院关于民事诉讼证据的若干规定, as revised in 2019. */
export const EVIDENCE_RULES: Instrument = {
  ...common,
  statute: "民事证据规定",
  from: day("2020-05-01"),
  decidedBy: "filing",
};

export const ONLINE_RULES: Instrument = {
  ...common,
  statute: "人民法院在线诉讼规则",
  from: day("2021-08-01"),
  decidedBy: "filing",
};

/** 最高人民法院关于适用民法典婚姻家庭编的解释（一） (法释〔2020〕22号). */
export const FAMILY_RULES: Instrument = {
  ...common,
  statute: "婚姻家庭编解释（一）",
  from: day("2021-01-01"),
  decidedBy: "fact",
};

/** 电子签名法, in force since 2005, last revised in 2019. */
export const ESIGN_LAW: Instrument = {
  ...common,
  statute: "电子签名法",
  from: day("2005-04-01"),
  decidedBy: "fact",
  verifiedAsOf: day("2026-03-11"),
};

export const MEDIATION_LAW: Instrument = {
  ...common,
  statute: "人民调解法",
  from: day("2011-01-01"),
  decidedBy: "fact",
};

export const ARBITRATION_LAW: Instrument = {
  ...common,
  statute: "仲裁法",
  from: day("2026-03-01"),
  decidedBy: "filing",
};

/** 最高人民法院关于人民法院办理财产保全案件若干问题的规定, as revised in 2020. */
export const PRESERVATION_RULES: Instrument = {
  ...common,
  statute: "财产保全规定",
  from: day("2021-01-01"),
  decidedBy: "filing",
};

export const CRIMINAL_LAW: Instrument = {
  ...common,
  statute: "刑法",
  from: day("1997-10-01"),
  decidedBy: "fact",
  verifiedAsOf: day("2026-03-11"),
};

/** 治安管理处罚法 as revised in 2025. */
export const ORDER_LAW: Instrument = {
  ...common,
  statute: "治安管理处罚法",
  from: day("2026-01-01"),
  decidedBy: "fact",
};

/** Reported judgments and court guidance: they show how courts decide, and bind nobody. */
export const PRACTICE: Instrument = {
  ...common,
  statute: "公开案例与法院指引",
  from: day("2018-01-01"),
  decidedBy: "fact",
  certainty: "M",
  verifiedAsOf: day("2026-11-23"),
  openQuestions: ["个案不是规则，不同法院可能有不同认定。"],
};

/** 法答网精选答问: answers of the Supreme People's Court's study platform, for reference only. */
export const GUIDANCE: Instrument = {
  ...PRACTICE,
  statute: "法答网精选答问（第三批）",
  verifiedAsOf: day("2026-03-11"),
};

/** The product's own conventions, which no law prescribes. */
export const POLICY: Instrument = {
  ...common,
  statute: "本产品的口径",
  from: day("2026-11-23"),
  decidedBy: "fact",
  certainty: "M",
  verifiedAsOf: day("2026-11-23"),
};

const NOT_ENACTED: ReadonlySet<string> = new Set([PRACTICE, GUIDANCE, POLICY].map(({ statute }) => statute));

/** Whether a rule stands in a law or a judicial interpretation, so that the days of {@link Rule} are those of its force. */
export const isEnacted = ({ statute }: Pick<Rule, "statute">): boolean => !NOT_ENACTED.has(statute);
