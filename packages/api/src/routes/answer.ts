/** How every route of the API answers: one shape of refusal, one way to describe a body. */
import { OpenAPIHono, type z } from "@hono/zod-openapi";
import { describeFault, type Fault, fault, type Problem } from "@youju/model";
import type { Context, TypedResponse } from "hono";
import type { ApiError } from "../contract.ts";
import { apiError } from "../schemas/answers-schema.ts";
import { safePath } from "../use-cases/safe-path.ts";

export type RefusalStatus = 400 | 404 | 413 | 415 | 422;

/** A refusal in the contract's form. */
export function refuse<S extends RefusalStatus>(
  c: Context,
  status: S,
  faults: readonly Fault[],
): Response & TypedResponse<ApiError, S, "json"> {
  return refuseWith(c, status, faults.map(describeFault));
}

export function refuseWith<S extends RefusalStatus>(
  c: Context,
  status: S,
  problems: readonly Problem[],
): Response & TypedResponse<ApiError, S, "json"> {
  return c.json({ problems }, status) as Response & TypedResponse<ApiError, S, "json">;
}

export const body = <T>(description: string, schema: z.ZodType<T>) => ({
  description,
  content: { "application/json": { schema } },
});
export const refusal = (description: string) => body(description, apiError);
export const bytes = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: { type: "string", format: "binary" } as const } },
});

/** RFC 6266: a name in ASCII for whoever reads no other, and the name itself (RFC 8187). */
export function attachment(title: string, plain: string): string {
  const name = safePath(title.replace(/[/\\]/g, "_")) ?? plain;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.codePointAt(0)!.toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A group of routes. What does not fit its schema is refused with the place and the reason. */
export function group(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return refuse(c, 400, result.error.issues.map(issueFault));
    },
  });
}

type Issue = z.ZodError["issues"][number];

/** Our own parsers hand over their fault; anything else is named by its place in the request. */
export function issueFault(issue: Issue): Fault {
  const field = issue.path.map(String).join(".");
  const place = field === "" ? undefined : { field };
  const own = issue.code === "custom" ? (issue.params?.["fault"] as Fault | undefined) : undefined;
  if (own !== undefined) return place === undefined ? own : { ...own, at: { ...own.at, ...place } };
  return fault("request-malformed", { text: sentence(issue, field) }, place);
}

function sentence(issue: Issue, field: string): string {
  const name = field === "" ? "内容" : `“${field}”`;
  if (issue.code === "unrecognized_keys") return `不认识 ${issue.keys.map((key) => `“${key}”`).join("、")}。`;
  if (issue.code === "invalid_type") return `${name}缺少，或不是 ${issue.expected}。`;
  if (issue.code === "invalid_value") return `${name}只能是 ${issue.values.map(String).join("、")} 之一。`;
  return `${name}写得不对。`;
}
