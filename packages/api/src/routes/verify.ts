/** 核验: a bundle of anybody's, in; what is wrong with it, out. */
import { createRoute, z } from "@hono/zod-openapi";
import { fault } from "@youju/model";
import { verified } from "../schemas/verified-schema.ts";
import type { Desk } from "../use-cases/desk.ts";
import { safePath } from "../use-cases/safe-path.ts";
import { verifiedView } from "../use-cases/verified-view.ts";
import { body, group, refusal, refuse } from "./answer.ts";

const verify = createRoute({
  method: "post",
  path: "/api/verify",
  summary: "Verify a bundle",
  request: {
    query: z.object({ name: z.string().optional().openapi({ description: "Name of the ZIP" }) }),
    body: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } }, required: true },
  },
  responses: {
    200: body("Whether it is unchanged, and what is wrong where it is not", verified),
    400: refusal("No name"),
  },
});

export const verifyRoutes = (desk: Desk) =>
  group().openapi(verify, async (c) => {
    const name = safePath(c.req.valid("query").name ?? "");
    if (name === undefined) return refuse(c, 400, [fault("upload-name-missing", undefined)]);
    const content = c.req.raw.body ?? new Blob([]).stream();
    return c.json(verifiedView(await desk.verify({ name, content, signal: c.req.raw.signal })), 200);
  });
