/** 谁是谁: the people in the originals, and what a person decides. */
import { createRoute } from "@hono/zod-openapi";
import { decisionInputSchema } from "@youju/model";
import { decisionSchema, people } from "../schemas/answers-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { body, group, refusal, refuseWith } from "./answer.ts";
import { jsonOnly, notJson } from "./json-only.ts";
import { caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const showPeople = createRoute({
  method: "get",
  path: "/api/cases/{id}/people",
  summary: "List the people in the files",
  request: { params: caseId },
  responses: { 200: body("Who may be the creditor, and who the debtor", people), 404: refusal("No such case") },
});
const decide = createRoute({
  method: "post",
  path: "/api/cases/{id}/decisions",
  summary: "Decide something",
  middleware: jsonOnly,
  request: {
    params: caseId,
    body: { content: { "application/json": { schema: decisionInputSchema } }, required: true },
  },
  responses: {
    201: body("The decision with its id and time", decisionSchema),
    400: refusal("Not a decision"),
    404: refusal("No such case"),
    422: refusal("Has no object, or contradicts the case"),
    ...notJson,
  },
});

export const questionRoutes = (desk: Desk) =>
  group()
    .openapi(showPeople, async (c) => {
      const { id } = c.req.valid("param");
      const found = await desk.open(id);
      return found === undefined ? unknownCase(c, id) : c.json(found.people(), 200);
    })
    .openapi(decide, async (c) => {
      const { id } = c.req.valid("param");
      const outcome = await desk.decide(id, c.req.valid("json"));
      if (outcome === undefined) return unknownCase(c, id);
      return outcome.ok ? c.json(outcome.decision, 201) : refuseWith(c, 422, outcome.problems);
    });
