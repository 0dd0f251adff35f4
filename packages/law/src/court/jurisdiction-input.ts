/** What the question of the court is asked about: the lender, all who are to be sued, and what was agreed. */
import type { CalendarDate } from "@youju/model";
import type { DisputeClause } from "./dispute-clause.ts";
import type { Whereabouts } from "./domicile.ts";

export interface Defendant extends Whereabouts {
  readonly name: string;
  /** 下落不明; then the places are the last known ones. */
  readonly missing?: boolean;
  /** In prison, or under 强制性教育措施. */
  readonly detained?: { readonly since: CalendarDate | null; readonly place: string | null };
  /** 外国人、无国籍人; or from Hong Kong, Macao or Taiwan. Left out: neither. */
  readonly nationality?: "foreign" | "hk-mo-tw";
  /** 经常居所地 abroad. */
  readonly livesAbroad?: boolean;
  /** Where something of his can be seized. */
  readonly propertyAt?: string;
}

export interface JurisdictionInput {
  readonly filingDate: CalendarDate;
  readonly lender: Whereabouts;
  /** All who are to be sued in one case. */
  readonly defendants: readonly Defendant[];
  /** Where the contract says that the money is to be paid back. */
  readonly agreedPaymentPlace?: string;
  readonly clause?: DisputeClause;
  /** The lender lives abroad, or is no Chinese citizen. */
  readonly lenderAbroad?: boolean;
  /** The loan was agreed or paid out abroad. */
  readonly madeAbroad?: boolean;
}
