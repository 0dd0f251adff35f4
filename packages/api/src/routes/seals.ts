/** 固化: make a seal, list them, ask again, take the list and the stamps away. */
import { createRoute, z } from "@hono/zod-openapi";
import { describeFault, fault } from "@youju/model";
import { heldStamp, seal } from "../schemas/seals-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { body, bytes, group, refusal, refuse, refuseWith } from "./answer.ts";
import { jsonOnly, notJson } from "./json-only.ts";
import { caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const newSeal = z
  .strictObject({ authorities: z.array(z.string().min(1).max(60)).max(20).optional() })
  .openapi("NewSeal", { description: "Names of authorities in the settings; all of them where left out" });
const nothing = z.strictObject({});

const make = createRoute({
  method: "post",
  path: "/api/cases/{id}/seals",
  summary: "Seal the originals of a case",
  middleware: jsonOnly,
  request: { params: caseId, body: { content: { "application/json": { schema: newSeal } }, required: true } },
  responses: {
    201: body("The seal, with what each authority answered", seal),
    400: refusal("Not a seal"),
    404: refusal("No such case"),
    422: refusal("Nothing to seal, or settings that are wrong"),
    ...notJson,
  },
});
const list = createRoute({
  method: "get",
  path: "/api/cases/{id}/seals",
  summary: "List the seals of a case",
  request: { params: caseId },
  responses: {
    200: body("Oldest first, each stamp verified anew", z.array(seal)),
    404: refusal("No such case"),
    422: refusal("Settings that are wrong"),
  },
});
const again = createRoute({
  method: "post",
  path: "/api/cases/{id}/seals/retry",
  summary: "Ask again for the stamps that wait or were refused",
  middleware: jsonOnly,
  request: { params: caseId, body: { content: { "application/json": { schema: nothing } }, required: true } },
  responses: {
    200: body("Oldest first, with what came of it", z.array(seal)),
    400: refusal("Not a request"),
    404: refusal("No such case"),
    422: refusal("Settings that are wrong"),
    ...notJson,
  },
});
const held = createRoute({
  method: "get",
  path: "/api/cases/{id}/stamps",
  summary: "Verify the time stamps among the originals",
  request: { params: caseId },
  responses: {
    200: body("Each with the original that it is over", z.array(heldStamp)),
    404: refusal("No such case"),
    422: refusal("Settings that are wrong"),
  },
});
const takeList = createRoute({
  method: "get",
  path: "/api/cases/{id}/seals/{seal}/originals-sha256.txt",
  summary: "Take the list of a seal away",
  request: { params: caseId.extend({ seal: z.string() }) },
  responses: { 200: bytes("As sha256sum reads it", "text/plain"), 404: refusal("No such case or seal") },
});
const takeStamp = createRoute({
  method: "get",
  path: "/api/cases/{id}/seals/{seal}/stamps/{authority}",
  summary: "Take a time stamp away",
  request: { params: caseId.extend({ seal: z.string(), authority: z.string() }) },
  responses: {
    200: bytes("The answer of the authority (RFC 3161, DER)", "application/timestamp-reply"),
    404: refusal("No such case, seal or stamp"),
  },
});

export const sealRoutes = (desk: Desk) =>
  group()
    .openapi(make, async (c) => {
      const { id } = c.req.valid("param");
      const sealed = await desk.seal(id, c.req.valid("json").authorities);
      if (sealed === undefined) return unknownCase(c, id);
      return sealed.ok ? c.json(sealed.seal, 201) : refuseWith(c, 422, sealed.faults.map(describeFault));
    })
    .openapi(list, async (c) => {
      const { id } = c.req.valid("param");
      const listed = await desk.seals(id, "no");
      if (listed === undefined) return unknownCase(c, id);
      return listed.ok ? c.json([...listed.seals], 200) : refuseWith(c, 422, listed.faults.map(describeFault));
    })
    .openapi(again, async (c) => {
      const { id } = c.req.valid("param");
      const listed = await desk.seals(id, "person");
      if (listed === undefined) return unknownCase(c, id);
      return listed.ok ? c.json([...listed.seals], 200) : refuseWith(c, 422, listed.faults.map(describeFault));
    })
    .openapi(held, async (c) => {
      const { id } = c.req.valid("param");
      const found = await desk.heldStamps(id);
      if (found === undefined) return unknownCase(c, id);
      return found.ok ? c.json([...found.stamps], 200) : refuseWith(c, 422, found.faults.map(describeFault));
    })
    .openapi(takeList, async (c) => {
      const { id, seal: name } = c.req.valid("param");
      if (!(await desk.has(id))) return unknownCase(c, id);
      const found = await desk.storedSeal(id, name);
      if (found === undefined) return refuse(c, 404, [fault("seal-unknown", { seal: name })]);
      return c.body(found.manifest, 200, { "content-type": "text/plain; charset=utf-8" });
    })
    .openapi(takeStamp, async (c) => {
      const { id, seal: name, authority } = c.req.valid("param");
      if (!(await desk.has(id))) return unknownCase(c, id);
      const found = await desk.storedSeal(id, name);
      if (found === undefined) return refuse(c, 404, [fault("seal-unknown", { seal: name })]);
      const stamp = found.stamps.find((one) => one.authority === authority);
      if (stamp?.response === undefined) return refuse(c, 404, [fault("stamp-unknown", { authority })]);
      return c.body(new Uint8Array(stamp.response), 200, { "content-type": "application/timestamp-reply" });
    });
