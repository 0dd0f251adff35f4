/** 请求金额与证据链: what follows from the facts, and the lines it follows from. */
import { createRoute, z } from "@hono/zod-openapi";
import { fault } from "@youju/model";
import { messagePage as messagePageSchema, sourceView } from "../schemas/answers-schema.ts";
import { assessmentSchema } from "../schemas/assessment-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { messagePage } from "../use-cases/message-page.ts";
import { body, group, refusal, refuse } from "./answer.ts";
import { asOf, caseId, limit } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const assess = createRoute({
  method: "get",
  path: "/api/cases/{id}/assessment",
  summary: "Compute the claim and the chain of evidence",
  request: {
    params: caseId,
    query: z.object({
      asOf,
      why: z.enum(["1", "0", "true", "false"]).optional().openapi({ description: "With the reason of every value" }),
    }),
  },
  responses: {
    200: body("The assessment", assessmentSchema),
    400: refusal("Not a day"),
    404: refusal("No such case"),
    422: refusal("The facts contradict each other"),
  },
});
const source = createRoute({
  method: "get",
  path: "/api/cases/{id}/source",
  summary: "Show the line that a figure rests on",
  request: { params: caseId, query: z.object({ record: z.string().min(1), around: limit(0, 50) }) },
  responses: { 200: body("The line in its context", sourceView), 404: refusal("No such case or record") },
});
const messages = createRoute({
  method: "get",
  path: "/api/cases/{id}/messages",
  summary: "Page through the words of the debtor",
  request: {
    params: caseId,
    query: z.object({
      q: z.string().max(200).optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      around: z.string().optional(),
      limit: limit(1, 500),
    }),
  },
  responses: { 200: body("Messages in the order of time", messagePageSchema), 404: refusal("No such case") },
});

export const assessmentRoutes = (desk: Desk) =>
  group()
    .openapi(assess, async (c) => {
      const { id } = c.req.valid("param");
      const query = c.req.valid("query");
      const found = await desk.open(id);
      if (found === undefined) return unknownCase(c, id);
      const outcome = found.assess(query.asOf ?? desk.today(), query.why === "1" || query.why === "true");
      return outcome.ok ? c.json(outcome.assessment, 200) : refuse(c, 422, outcome.faults);
    })
    .openapi(source, async (c) => {
      const { id } = c.req.valid("param");
      const { record, around } = c.req.valid("query");
      const found = await desk.open(id);
      if (found === undefined) return unknownCase(c, id);
      const view = await found.source(record, around ?? 3);
      return view === undefined ? refuse(c, 404, [fault("record-unknown", { record })]) : c.json(view, 200);
    })
    .openapi(messages, async (c) => {
      const { id } = c.req.valid("param");
      const found = await desk.open(id);
      if (found === undefined) return unknownCase(c, id);
      return c.json(messagePage(found.messages(), found.file.facts.decisions ?? [], c.req.valid("query")), 200);
    });
