import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCalendarDate } from "@youju/model";
import { findCase } from "../cases/index.ts";
import { appStep, appStepDate, appSteps, appStepText, findAppStep, menuDateText, pathText } from "./index.ts";

describe("steps in the apps", () => {
  test("are APP-1 to APP-13, once each", () => {
    expect(appSteps.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, i) => `APP-${i + 1}`));
    expect(findAppStep("APP-14")).toBeUndefined();
    expect(() => appStep("APP-14")).toThrow(RangeError);
  });

  test.each(appSteps.map((step) => [step.id, step] as const))("%s has a path, a source, and a date or none", (id, step) => {
    expect(step.path.length).toBeGreaterThan(1);
    for (const item of step.path) expect(item).not.toMatch(/^\s*$/u);
    expect(step.source).not.toBe("");
    expect(step.asOf ?? "2024-12").toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/u);
    const date = appStepDate(id);
    if (date !== null) expect(parseCalendarDate(date)).toEqual({ ok: true, value: date });
    for (const note of step.notes) expect(note).toMatch(/。$/u);
    for (const cited of step.notes.join("").match(/CASE-\d+/gu) ?? []) expect(findCase(cited)).toBeDefined();
  });

  test("say which have no date", () => {
    expect(appSteps.filter(({ asOf }) => asOf === null).map(({ id }) => id)).toEqual(["APP-6", "APP-8", "APP-9", "APP-10", "APP-11"]);
  });

  test.each([
    ["APP-1", "我 → 服务 → 钱包 → 账单 → 全部账单 → 筛选“转账” → 点开那一笔 → 左下角“申请转账电子凭证” → 申请（2025-08 的菜单，可能已变）", "2025-08-19"],
    ["APP-3", "我 → 服务 → 钱包 → 账单 → 右上角“常见问题” → 下载账单 → 用于个人对账（2024-12 的菜单，可能已变）", "2024-12-01"],
    ["APP-9", "转账记录 → 详情 → 电子回单（没有查到日期的菜单，可能已变）", null],
  ])("%s: %s", (id, text, date) => {
    expect(appStepText(id)).toBe(text);
    expect(appStepDate(id)).toBe(date);
  });

  test.each(["APP-1", "APP-3", "APP-6"])("%s is the same in the guide", (id) => {
    const guide = readFileSync(join(import.meta.dirname, "../../../../docs/user-guide.zh-CN.md"), "utf8");
    expect(guide.replaceAll("**", "")).toContain(pathText(appStep(id).path));
  });

  test("a date is said by its month", () => {
    expect(menuDateText("2024-12")).toBe(menuDateText("2024-12-31"));
  });
});
