/** A question that a creditor asks once, answered point by point, each with its article. */
import type { Basis, RuleId } from "@youju/model";
import { bases } from "../rules/index.ts";

export interface GuidePoint {
  /** What the point is about, in a few words. */
  readonly about: string;
  readonly says: string;
  readonly rules: readonly RuleId[];
}

export interface Guide {
  readonly id: string;
  readonly title: string;
  /** What to do first. */
  readonly first: string;
  readonly points: readonly GuidePoint[];
}

/** The citations of all that a point rests on. */
export const groundsOfPoint = ({ rules }: GuidePoint): readonly Basis[] => bases(rules);
