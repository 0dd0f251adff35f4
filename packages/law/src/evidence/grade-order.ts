/** 强、中、弱、缺 compared and lowered (chain-rubric). */
import { type Grade, GRADES } from "@youju/model";

export const gradeRank = (grade: Grade): number => GRADES.indexOf(grade);

export const lowerGrade = (a: Grade, b: Grade): Grade => (gradeRank(a) <= gradeRank(b) ? a : b);

/** One grade down; `weak` stays weak (M2). */
export const oneGradeDown = (grade: Grade): Grade => (grade === "strong" ? "fair" : grade === "fair" ? "weak" : grade);
