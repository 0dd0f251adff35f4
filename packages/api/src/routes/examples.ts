/** 示例: cases of made-up people, to try the product with. */
import { createRoute, z } from "@hono/zod-openapi";
import { fault } from "@youju/model";
import { caseDetail, exampleSummary } from "../schemas/answers-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { body, group, refusal, refuse, refuseWith } from "./answer.ts";

const list = createRoute({ method: "get", path: "/api/examples", summary: "List the examples", responses: { 200: body("The examples", z.array(exampleSummary)) } });
const create = createRoute({
  method: "post",
  path: "/api/examples/{name}",
  summary: "Make a case from an example",
  request: { params: z.object({ name: z.string() }) },
  responses: { 201: body("A case of its own, made from the example", caseDetail), 404: refusal("No such example"), 422: refusal("The example has faults") },
});

export const exampleRoutes = (desk: Desk) =>
  group()
    .openapi(list, (c) => c.json(desk.examples.map(({ name, title, files }) => ({ name, title, files })), 200))
    .openapi(create, async (c) => {
      const { name } = c.req.valid("param");
      const example = desk.examples.find((each) => each.name === name);
      if (example === undefined) return refuse(c, 404, [fault("example-unknown", { name })]);
      const outcome = await desk.createFrom(example.folder);
      return outcome.ok ? c.json(outcome.detail, 201) : refuseWith(c, 422, outcome.problems);
    });
