/** 原件: hand in, take back. */
import { createRoute, z } from "@hono/zod-openapi";
import { describeFault, fault, type Instant, instantFromUnixSeconds } from "@youju/model";
import type { UploadEvent } from "../contract.ts";
import { ndjsonBody } from "../ndjson.ts";
import { originalPreview } from "../schemas/answers-schema.ts";
import { safePath } from "../use-cases/safe-path.ts";
import type { Desk } from "../use-cases/desk.ts";
import { body, bytes, group, refusal, refuse } from "./answer.ts";
import { caseId } from "./parameters.ts";
import type { Trouble } from "./trouble.ts";
import { unknownCase } from "./unknown.ts";

const upload = createRoute({
  method: "post",
  path: "/api/cases/{id}/originals",
  summary: "Hand in a file",
  request: {
    params: caseId,
    query: z.object({
      name: z.string().optional().openapi({ description: "Name of the file, or its path in the folder it came from" }),
      modified: z.string().optional().openapi({ description: "When it was last changed: Unix time in milliseconds" }),
    }),
    headers: z.object({
      "x-archive-password": z.string().optional().openapi({ description: "Of a ZIP or a PDF; percent-encoded" }),
    }),
    body: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } }, required: true },
  },
  responses: {
    200: bytes("What happens while the file is read: one UploadEvent a line", "application/x-ndjson"),
    400: refusal("No name"),
    404: refusal("No such case"),
  },
});
const preview = createRoute({
  method: "get",
  path: "/api/cases/{id}/originals/{sha256}/preview",
  summary: "Show the first rows of a file",
  request: { params: caseId.extend({ sha256: z.string() }) },
  responses: {
    200: body("What the file looks like, its first rows, and the readers that take such files", originalPreview),
    404: refusal("No such case or original"),
  },
});
const remove = createRoute({
  method: "delete",
  path: "/api/cases/{id}/originals/{sha256}",
  summary: "Take a file back",
  request: { params: caseId.extend({ sha256: z.string() }) },
  responses: {
    204: { description: "Taken out of the case, with what came out of it" },
    404: refusal("No such case or original"),
  },
});

export const originalRoutes = (desk: Desk, trouble: Trouble) =>
  group()
    .openapi(upload, async (c) => {
      const { id } = c.req.valid("param");
      const { name = "", modified } = c.req.valid("query");
      const path = safePath(name);
      if (path === undefined) return refuse(c, 400, [fault("upload-name-missing", undefined)]);
      if (!(await desk.has(id))) return unknownCase(c, id);
      const content = c.req.raw.body ?? new Blob([]).stream();
      const password = decodedPassword(c.req.header("x-archive-password"));
      const events = ndjsonBody(async (write, signal) => {
        const onEvent = (event: UploadEvent): void => write(event);
        try {
          await desk.upload(
            id,
            { path, content, name, ...changedAt(modified) },
            { onEvent, signal, ...(password === undefined ? {} : { password }) },
          );
        } catch (error) {
          if (!signal.aborted) onEvent({ event: "failed", problem: describeFault(trouble(error)) });
        }
      });
      return c.body(events, 200, { "content-type": "application/x-ndjson; charset=utf-8" });
    })
    .openapi(preview, async (c) => {
      const { id, sha256 } = c.req.valid("param");
      if (!(await desk.has(id))) return unknownCase(c, id);
      const shown = await desk.preview(id, sha256);
      return shown === undefined ? refuse(c, 404, [fault("original-unknown", { sha256 })]) : c.json(shown, 200);
    })
    .openapi(remove, async (c) => {
      const { id, sha256 } = c.req.valid("param");
      if (!(await desk.has(id))) return unknownCase(c, id);
      return (await desk.removeOriginal(id, sha256))
        ? c.body(null, 204)
        : refuse(c, 404, [fault("original-unknown", { sha256 })]);
    });

/** What is no time is passed over: a device that knows none must not keep its owner from handing in. */
function changedAt(modified: string | undefined): { readonly modifiedAt?: Instant } {
  return modified !== undefined && /^\d{1,13}$/.test(modified)
    ? { modifiedAt: instantFromUnixSeconds(Number(modified) / 1000) }
    : {};
}

/** Headers carry no Chinese; what is no percent-encoding is taken as it stands. */
function decodedPassword(header: string | undefined): string | undefined {
  if (header === undefined || header === "") return undefined;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
