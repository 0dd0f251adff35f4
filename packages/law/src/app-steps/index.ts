/** Steps in the apps, APP-1 to APP-13: a group of apps is one file and one line here. */
import type { CalendarDate } from "@youju/model";
import { type AppStep, appStepOf } from "./app-step.ts";
import { otherApps } from "./other-apps.ts";
import { wechat } from "./wechat.ts";

export const appSteps: readonly AppStep[] = [...wechat, ...otherApps].map(appStepOf);

/** Said wherever steps are shown. */
export const APP_STEPS_NOTE =
  "应用会改版，菜单位置可能不同；每一条都写明说法的日期，没有日期的也写明。找不到时，在应用里搜这个功能的名字。";

const byId: ReadonlyMap<string, AppStep> = new Map(appSteps.map((step) => [step.id, step]));

export const findAppStep = (id: string): AppStep | undefined => byId.get(id);

/**
 * A step that the product itself speaks of.
 * @throws RangeError on an id that is not in the list
 */
export function appStep(id: string): AppStep {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no such step: ${id}`);
  return found;
}

/** `我 → 服务 → 钱包`, without a date: for where the date stands beside it. */
export const pathText = (path: readonly string[]): string => path.join(" → ");

/** `2025-08 的菜单，可能已变`: said beside a path. */
export const menuDateText = (asOf: string | null): string =>
  asOf === null ? "没有查到日期的菜单，可能已变" : `${asOf.slice(0, "2025-08".length)} 的菜单，可能已变`;

/** The path with its date: `我 → 服务 → 钱包 → 账单（2025-08 的菜单，可能已变）`. */
export function appStepText(id: string): string {
  const { path, asOf } = appStep(id);
  return `${pathText(path)}（${menuDateText(asOf)}）`;
}

/** The date of the source as the contract writes dates; the first of the month where it prints no day. */
export function appStepDate(id: string): CalendarDate | null {
  const { asOf } = appStep(id);
  return asOf === null ? null : (`${asOf}-01`.slice(0, "2025-08-19".length) as CalendarDate);
}
