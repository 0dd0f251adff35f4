/** 涉外与涉港澳台: when a case counts as one, and what changes then (民诉法 276–278, 283, 285, 286; 民诉法解释 520, 549). */
import { says, type Step } from "../computed.ts";
import type { JurisdictionInput } from "./jurisdiction-input.ts";

/** Whether the court can take the case for a foreign-related one. */
export const foreignElement = ({ defendants, lenderAbroad = false, madeAbroad = false }: JurisdictionInput): boolean =>
  lenderAbroad ||
  madeAbroad ||
  defendants.some(({ nationality, livesAbroad = false }) => nationality === "foreign" || livesAbroad);

export function foreignNotes({ defendants }: JurisdictionInput, foreign: boolean): Step[] {
  const notes: Step[] = [];
  if (foreign)
    notes.push(
      says("这个案件可以认定为涉外案件，不能用小额诉讼。", "CN-CPL-520J", "CN-CPL-166"),
      says("他没提管辖异议就应诉的，视为法院有管辖权。", "CN-CPL-278"),
    );
  const outside = defendants.filter(
    ({ household, livesAbroad, nationality }) =>
      household === undefined && (livesAbroad === true || nationality === "foreign"),
  );
  if (outside.length > 0)
    notes.push(
      says("他在境内没有住所的，合同签订地、履行地、可供扣押财产所在地等在境内，可以由那里的法院管。", "CN-CPL-276"),
      says(
        "送达可以按条约、邮寄、电子方式等；都送不到的公告送达，满60日视为送达。答辩和上诉都是30日。",
        "CN-CPL-283",
        "CN-CPL-285",
        "CN-CPL-286",
      ),
    );
  if (defendants.some(({ livesAbroad, household }) => livesAbroad === true && household !== undefined))
    notes.push(
      says("他户籍在境内、人长期在国外的，能不能按户籍地起诉条文没有直说，先问立案窗口。", "CN-CPL-22", "CN-CPL-520J"),
    );
  if (defendants.some(({ nationality }) => nationality === "hk-mo-tw"))
    notes.push(
      says("对方是港澳台居民的，可以参照涉外的规定；先查清他在内地有没有户籍、居住证和常住的地方。", "CN-CPL-J549"),
    );
  return notes;
}
