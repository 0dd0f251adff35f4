/** 哪些法院可以管: the place of performance, the places of the defendants, and what each has for and against it. */
import type { CalendarDate } from "@youju/model";
import { says, type Step } from "../computed.ts";
import { aYearBy, courtPlaceOf, type Whereabouts } from "./domicile.ts";
import type { Defendant, JurisdictionInput } from "./jurisdiction-input.ts";

export type CourtGround =
  | "agreed-court"
  | "agreed-payment-place"
  | "lender-place-as-detained"
  | "detention-place"
  | "lender-place"
  | "defendant-place"
  | "property-place";

export interface PossibleCourt {
  /** The place as it was given; the court is the basic-level one there. */
  readonly place: string;
  readonly ground: CourtGround;
  /** Whose place it is (`你` for the lender); null for a place that is nobody's. */
  readonly of: string | null;
  /** H: the articles say so. M: settled practice, or left to the court. */
  readonly certainty: "H" | "M";
  readonly why: Step;
  readonly pros: readonly Step[];
  readonly cons: readonly Step[];
}

export interface CourtsFound {
  readonly courts: readonly PossibleCourt[];
  readonly notes: readonly Step[];
}

/** From the one to be recommended first. */
const RANK: readonly CourtGround[] = [
  "agreed-court",
  "agreed-payment-place",
  "lender-place-as-detained",
  "lender-place",
  "detention-place",
  "defendant-place",
  "property-place",
];

const NEAR = says("离你近，来回省钱省时间。");
const CLOSE_TO_DEBTOR = says("离他近，送达和以后执行方便些。", "CN-CPL-235");
const FAR = says("你可能要去他那边开庭。");
const MAY_OBJECT = says("他可能提管辖权异议，要多等一阵。");

/** An agreed court shuts out all others; else the place of performance and the place of each defendant. Ranked. */
export function courtsFor(input: JurisdictionInput, agreed: readonly string[], foreign: boolean): CourtsFound {
  if (agreed.length > 0) return { courts: agreed.map((place) => agreedCourt(place, foreign)), notes: [] };
  const found = [performancePlace(input), ...input.defendants.map((each) => courtsOfDefendant(input, each))];
  const property = foreign ? input.defendants.flatMap(placeOfProperty) : [];
  return {
    courts: onePerPlace([...found.flatMap(({ courts }) => courts), ...property]),
    notes: found.flatMap(({ notes }) => notes),
  };
}

/** Ranked, each place once, on its best ground. */
function onePerPlace(courts: readonly PossibleCourt[]): PossibleCourt[] {
  const byPlace = new Map<string, PossibleCourt>();
  const ranked = courts.toSorted((a, b) => RANK.indexOf(a.ground) - RANK.indexOf(b.ground));
  for (const each of ranked) if (!byPlace.has(each.place)) byPlace.set(each.place, each);
  return [...byPlace.values()];
}

const agreedCourt = (place: string, foreign: boolean): PossibleCourt => ({
  place,
  ground: "agreed-court",
  of: null,
  certainty: "H",
  why: says(`双方书面约定由${place}的法院管。`, ...(foreign ? ["CN-CPL-277"] : ["CN-CPL-35", "CN-CPL-J30"])),
  pros: [says("按约定起诉，管辖上最少争议。")],
  cons: [],
});

function performancePlace({ lender, filingDate, agreedPaymentPlace }: JurisdictionInput): CourtsFound {
  if (agreedPaymentPlace !== undefined) return { courts: [paymentPlace(agreedPaymentPlace)], notes: [] };
  const { place, notes } = courtPlaceOf(lender, filingDate, "你");
  if (place === null) return { courts: [], notes };
  return { courts: [lenderPlace(place)], notes: [...notes, ...whichPlace(lender)] };
}

const paymentPlace = (place: string): PossibleCourt => ({
  place,
  ground: "agreed-payment-place",
  of: null,
  certainty: "H",
  why: says(`合同写明在${place}还钱，约定的履行地点就是合同履行地。`, "CN-CPL-24", "CN-CPL-J18"),
  pros: [says("履行地有合同写明，管辖上少争议。")],
  cons: [],
});

const lenderPlace = (place: string): PossibleCourt => ({
  place,
  ground: "lender-place",
  of: "你",
  certainty: "M",
  why: says(
    `没有约定在哪里还钱的，要求还款时收钱的是你，你所在的${place}是合同履行地。`,
    "CN-CPL-24",
    "CN-PL-3",
    "CN-CPL-J18",
    "CN-CC-511-3",
  ),
  pros: [NEAR],
  cons: [MAY_OBJECT],
});

/** `接受货币一方所在地` does not say which of two places it means. */
const whichPlace = ({ household, residence }: Whereabouts): Step[] =>
  household === undefined || residence === undefined || household === residence.place
    ? []
    : [
        says(
          "你的户籍和现在住的地方不同，“所在地”是哪一处条文没有写，先问立案窗口。",
          "CN-CPL-J18",
          "CN-PL-3",
          "CN-CPL-J4",
        ),
      ];

function courtsOfDefendant({ lender, filingDate }: JurisdictionInput, defendant: Defendant): CourtsFound {
  const { name, detained, missing = false } = defendant;
  if (detained !== undefined) return courtsOfDetained(name, detained, lender, filingDate);
  const { place, why, notes } = courtPlaceOf(defendant, filingDate, name);
  if (place === null || why === null) return { courts: [], notes };
  const lost = missing
    ? [
        says(
          `找不到${name}的，按最后知道的地方确定法院；送不到的可以公告送达，满30日视为送达。`,
          "CN-CPL-23",
          "CN-CPL-95",
        ),
      ]
    : [];
  return { courts: [defendantPlace(place, name, why)], notes: [...notes, ...lost] };
}

const defendantPlace = (place: string, name: string, why: Step): PossibleCourt => ({
  place,
  ground: "defendant-place",
  of: name,
  certainty: "H",
  why,
  pros: [CLOSE_TO_DEBTOR, says("被告住所地的法院能管，最少争议。", "CN-CPL-22", "CN-CPL-24")],
  cons: [FAR],
});

/** 民诉法解释 8 says its sentence on a year after one on both parties being held; whether it is for him alone is not written. */
const YEAR_OPEN = says(
  "“关押满一年由关押地的法院管”这一句，写在双方都被关押的后面；只有他被关押的，是不是照它，条文没有写明，先问立案窗口。",
  "CN-CPL-J8",
  "CN-CPL-23-4",
);

function courtsOfDetained(
  name: string,
  { since, place }: NonNullable<Defendant["detained"]>,
  lender: Whereabouts,
  filingDate: CalendarDate,
): CourtsFound {
  const own = courtPlaceOf(lender, filingDate, "你");
  const aYear = since !== null && aYearBy(since, filingDate);
  const atHome =
    own.place === null ? [] : [lenderPlaceForDetained(own.place, name, since === null || aYear ? "M" : "H")];
  if (aYear) return { courts: [...atHome, ...heldForAYear(name, place)], notes: [YEAR_OPEN] };
  const unsure = says(`${name}是哪天被关押的还不知道；满一年的，也可能由关押他的地方的法院管。`, "CN-CPL-J8");
  return { courts: atHome, notes: since === null ? [unsure, YEAR_OPEN] : [] };
}

function heldForAYear(name: string, place: string | null): PossibleCourt[] {
  if (place === null) return [];
  return [
    {
      place,
      ground: "detention-place",
      of: name,
      certainty: "M",
      why: says(`${name}被关押满一年，也可能由关押他的${place}的法院管。`, "CN-CPL-J8"),
      pros: [says("他人在那里，送达方便。")],
      cons: [FAR],
    },
  ];
}

const lenderPlaceForDetained = (place: string, name: string, certainty: PossibleCourt["certainty"]): PossibleCourt => ({
  place,
  ground: "lender-place-as-detained",
  of: "你",
  certainty,
  why: says(`${name}正被关押，由你住所地${place}的法院管。`, "CN-CPL-23-4"),
  pros: [NEAR],
  cons: [],
});

function placeOfProperty({ name, propertyAt }: Defendant): PossibleCourt[] {
  if (propertyAt === undefined) return [];
  return [
    {
      place: propertyAt,
      ground: "property-place",
      of: name,
      certainty: "M",
      why: says(`${name}在${propertyAt}有可供扣押的财产，涉外案件可以由那里的法院管。`, "CN-CPL-276"),
      pros: [says("财产在那里，保全和执行方便。")],
      cons: [says("他在境内有住所的，这一条不适用。", "CN-CPL-276")],
    },
  ];
}
