/** 保管经过: who had an original when, and whether it could have been altered. */
import { createRoute, z } from "@hono/zod-openapi";
import { fault } from "@youju/model";
import type { Desk } from "../use-cases/desk.ts";
import { bytes, group, refusal, refuse } from "./answer.ts";
import { caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const custody = createRoute({
  method: "get",
  path: "/api/cases/{id}/originals/{sha256}/custody",
  summary: "Tell the custody of an original",
  request: { params: caseId.extend({ sha256: z.string() }) },
  responses: {
    200: bytes("As it stands in the bundle, in plain words; its bytes are read once more for it", "text/plain"),
    404: refusal("No such case or original"),
    422: refusal("The facts contradict each other"),
  },
});

export const custodyRoutes = (desk: Desk) =>
  group().openapi(custody, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    if (!(await desk.has(id))) return unknownCase(c, id);
    const told = await desk.custody(id, sha256);
    if (told === undefined) return refuse(c, 404, [fault("original-unknown", { sha256 })]);
    return told.ok ? c.text(told.text, 200) : refuse(c, 422, told.faults);
  });
