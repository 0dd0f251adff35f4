/** The addresses of the workbench. Screens are loaded when they are first opened. */
import type { CalendarDate, CaseId, Pointer, RecordId } from "@youju/model";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound } from "./components/NotFound.tsx";
import { RouteFailure } from "./components/RouteFailure.tsx";
import { dateOfField } from "./text/dates.ts";

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: RouteFailure });

const cases = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./screens/cases/CasesScreen.tsx"), "CasesScreen"),
});

export interface NewCaseSearch {
  /** The case that the dropped files went into, so that a reload goes on where it was. */
  readonly case?: CaseId;
}

const newCase = createRoute({
  getParentRoute: () => root,
  path: "/new",
  validateSearch: (search: Record<string, unknown>): NewCaseSearch => text("case", search["case"]),
  component: lazyRouteComponent(() => import("./screens/new-case/NewCaseScreen.tsx"), "NewCaseScreen"),
});

export interface CaseSearch {
  readonly asOf?: CalendarDate;
  /** The figure whose 凭什么 is open, as a JSON pointer. */
  readonly why?: Pointer;
}

const caseRoute = createRoute({
  getParentRoute: () => root,
  path: "/cases/$caseId",
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    ...day("asOf", search["asOf"]),
    ...text("why", search["why"]),
  }),
  component: lazyRouteComponent(() => import("./screens/case/CaseScreen.tsx"), "CaseScreen"),
});

export interface WordsSearch {
  readonly q?: string;
  /** The message around which the list opens. */
  readonly around?: RecordId;
}

const words = createRoute({
  getParentRoute: () => root,
  path: "/cases/$caseId/words",
  validateSearch: (search: Record<string, unknown>): WordsSearch => ({
    ...text("q", search["q"]),
    ...text("around", search["around"]),
  }),
  component: lazyRouteComponent(() => import("./screens/words/WordsScreen.tsx"), "WordsScreen"),
});

export interface LawSearch {
  readonly q?: string;
}

const law = createRoute({
  getParentRoute: () => root,
  path: "/law",
  validateSearch: (search: Record<string, unknown>): LawSearch => text("q", search["q"]),
  component: lazyRouteComponent(() => import("./screens/law/LawScreen.tsx"), "LawScreen"),
});

const article = createRoute({
  getParentRoute: () => root,
  path: "/law/article",
  component: lazyRouteComponent(() => import("./screens/law/ArticleScreen.tsx"), "ArticleScreen"),
});

const conduct = createRoute({
  getParentRoute: () => root,
  path: "/law/conduct",
  component: lazyRouteComponent(() => import("./screens/law/ConductScreen.tsx"), "ConductScreen"),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/law/guide/$guideId",
  component: lazyRouteComponent(() => import("./screens/law/GuideScreen.tsx"), "GuideScreen"),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: "/law/$ruleId",
  component: lazyRouteComponent(() => import("./screens/law/RuleScreen.tsx"), "RuleScreen"),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  component: lazyRouteComponent(() => import("./screens/verify/VerifyScreen.tsx"), "VerifyScreen"),
});

function text<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  const written = typeof value === "number" ? String(value) : value;
  return typeof written === "string" && written !== "" ? ({ [key]: written } as { [P in K]: string }) : {};
}

function day<K extends string>(key: K, value: unknown): { readonly [P in K]?: CalendarDate } {
  const date = typeof value === "string" ? dateOfField(value) : undefined;
  return date === undefined ? {} : ({ [key]: date } as { [P in K]: CalendarDate });
}

export const router = createRouter({
  routeTree: root.addChildren([cases, newCase, caseRoute, words, law, article, conduct, guide, rule, verify]),
  scrollRestoration: true,
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
