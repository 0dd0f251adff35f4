/** 案件: list, start, look at, delete, take away as a folder. */
import { createRoute, z } from "@hono/zod-openapi";
import { caseDetail, caseSummary } from "../schemas/answers-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { caseZip } from "../use-cases/case-zip.ts";
import { attachment, body, bytes, group, refusal } from "./answer.ts";
import { jsonOnly, notJson } from "./json-only.ts";
import { caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const name = z.strictObject({ name: z.string().trim().min(1).max(200) }).optional();
const newCase = z
  .strictObject({ title: z.string().trim().min(1).max(200).optional(), creditor: name, debtor: name })
  .openapi("NewCase", { description: "Names may be left out; they come with the first two questions" });

const list = createRoute({
  method: "get",
  path: "/api/cases",
  summary: "List the cases",
  responses: { 200: body("All cases, the latest first", z.array(caseSummary)) },
});
const create = createRoute({
  method: "post",
  path: "/api/cases",
  summary: "Start a case",
  middleware: jsonOnly,
  request: { body: { content: { "application/json": { schema: newCase } }, required: true } },
  responses: { 201: body("The new case", caseDetail), 400: refusal("Not a case"), ...notJson },
});
const show = createRoute({
  method: "get",
  path: "/api/cases/{id}",
  summary: "Show a case",
  request: { params: caseId },
  responses: { 200: body("Facts, decisions and originals", caseDetail), 404: refusal("No such case") },
});
const remove = createRoute({
  method: "delete",
  path: "/api/cases/{id}",
  summary: "Delete a case with its files",
  request: { params: caseId },
  responses: { 204: { description: "Deleted, with the files that no other case uses" }, 404: refusal("No such case") },
});
const takeAway = createRoute({
  method: "get",
  path: "/api/cases/{id}/export",
  summary: "Take a case away as a folder in a ZIP",
  request: { params: caseId },
  responses: {
    200: bytes("The case folder: case.yaml and originals/", "application/zip"),
    404: refusal("No such case"),
  },
});

export const caseRoutes = (desk: Desk) =>
  group()
    .openapi(list, async (c) => c.json(await desk.list(), 200))
    .openapi(create, async (c) => c.json(await desk.create(c.req.valid("json")), 201))
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      const detail = await desk.detail(id);
      return detail === undefined ? unknownCase(c, id) : c.json(detail, 200);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid("param");
      return (await desk.remove(id)) ? c.body(null, 204) : unknownCase(c, id);
    })
    .openapi(takeAway, async (c) => {
      const { id } = c.req.valid("param");
      const detail = await desk.detail(id);
      if (detail === undefined) return unknownCase(c, id);
      c.header("content-type", "application/zip");
      c.header("content-disposition", attachment(`${detail.title}.zip`, "case.zip"));
      return c.body(
        caseZip((sink) => desk.export(id, sink)),
        200,
      );
    });
