import { describe, expect, test } from "vitest";
import { findAppStep } from "../app-steps/index.ts";
import { findRule } from "../rules/index.ts";
import { KINDS } from "./kinds.ts";
import { showingCheckList } from "./showing-check-list.ts";

describe("the check list for showing evidence in court", () => {
  test("has CHK-1 to CHK-18, in order", () => {
    expect(showingCheckList.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, at) => `CHK-${at + 1}`));
  });

  test.each(showingCheckList.map((item) => [item.id, item] as const))("%s rests on rules and steps that exist, and says who asks for it", (_id, item) => {
    expect(item.rules.filter((id) => findRule(id) === undefined)).toEqual([]);
    expect(item.rules.length).toBeGreaterThan(0);
    expect(item.appSteps.filter((id) => findAppStep(id) === undefined)).toEqual([]);
    expect(item.source).not.toBe("");
    expect(item.item).toMatch(/。$/u);
  });

  test("asks for what a court's rule asks for, and only advises the rest", () => {
    const of = (level: string) => showingCheckList.filter((item) => item.level === level).map(({ id }) => id);
    expect(of("should")).toEqual(["CHK-6", "CHK-12", "CHK-13", "CHK-14", "CHK-16"]);
    expect(of("may")).toEqual(["CHK-15"]);
  });

  test("each kind of evidence needs items of the list only", () => {
    const ids = new Set(showingCheckList.map(({ id }) => id));
    expect(Object.values(KINDS).flatMap(({ checks }) => checks).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("rests on the rules that courts made for it", () => {
    const rules = new Set(showingCheckList.flatMap((item) => item.rules));
    for (const id of ["CN-EV-SHOW", "EVR-1", "EVR-4", "EVR-5", "EVR-6", "EVR-7", "EVR-8", "CASE-35", "CASE-36"]) expect(rules.has(id)).toBe(true);
  });
});
