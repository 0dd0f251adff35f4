/** 法条库: the rules that results rest on. */
import { createRoute, z } from "@hono/zod-openapi";
import { findRule, rules } from "@youju/law";
import { fault } from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import { lawRule } from "../schemas/answers-schema.ts";
import { body, group, refusal, refuse } from "./answer.ts";

const list = createRoute({
  method: "get",
  path: "/api/law",
  summary: "List the rules of the law book",
  responses: { 200: body("Every rule", z.array(lawRule)) },
});
const show = createRoute({
  method: "get",
  path: "/api/law/{id}",
  summary: "Show a rule",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: body("The rule", lawRule), 404: refusal("No such rule") },
});

export const lawRoutes = () =>
  group()
    .openapi(list, (c) => c.json([...rules], 200))
    .openapi(show, (c) => {
      const { id } = c.req.valid("param");
      const rule = findRule(id);
      if (rule !== undefined) return c.json(rule, 200);
      const ids = rules.map((each) => each.id);
      return refuse(c, 404, [fault("rule-unknown", { id, nearest: nearestKey(id, ids) })]);
    });
