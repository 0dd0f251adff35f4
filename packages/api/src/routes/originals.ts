/** 原件: hand in, take back. */
import { createRoute, z } from "@hono/zod-openapi";
import { fault } from "@youju/model";
import { stream } from "hono/streaming";
import type { UploadEvent } from "../contract.ts";
import { ndjsonLine } from "../ndjson.ts";
import { uploadEvent } from "../schemas/answers-schema.ts";
import { safePath } from "../use-cases/safe-path.ts";
import type { Desk } from "../use-cases/desk.ts";
import { group, refusal, refuse } from "./answer.ts";
import { caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const upload = createRoute({
  method: "post",
  path: "/api/cases/{id}/originals",
  request: {
    params: caseId,
    query: z.object({ name: z.string().optional().openapi({ description: "Name of the file, or its path in the folder it came from" }) }),
    headers: z.object({ "x-archive-password": z.string().optional().openapi({ description: "Of a ZIP; percent-encoded" }) }),
    body: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } }, required: true },
  },
  responses: {
    200: { description: "What happens while the file is read, one event a line", content: { "application/x-ndjson": { schema: uploadEvent } } },
    400: refusal("No name"),
    404: refusal("No such case"),
  },
});
const remove = createRoute({
  method: "delete",
  path: "/api/cases/{id}/originals/{sha256}",
  request: { params: caseId.extend({ sha256: z.string() }) },
  responses: { 204: { description: "Taken out of the case, with what came out of it" }, 404: refusal("No such case or original") },
});

export const originalRoutes = (desk: Desk) =>
  group()
    .openapi(upload, async (c) => {
      const { id } = c.req.valid("param");
      const path = safePath(c.req.valid("query").name ?? "");
      if (path === undefined) return refuse(c, 400, [fault("upload-name-missing", undefined)]);
      if (!(await desk.has(id))) return unknownCase(c, id);
      const content = c.req.raw.body ?? new Blob([]).stream();
      const password = decodedPassword(c.req.header("x-archive-password"));
      c.header("content-type", "application/x-ndjson; charset=utf-8");
      return stream(c, async (out) => {
        const cancelled = new AbortController();
        out.onAbort(() => cancelled.abort());
        const onEvent = (event: UploadEvent): Promise<unknown> => out.write(ndjsonLine(event));
        await desk.upload(id, { path, content }, { onEvent, signal: cancelled.signal, ...(password === undefined ? {} : { password }) });
      });
    })
    .openapi(remove, async (c) => {
      const { id, sha256 } = c.req.valid("param");
      if (!(await desk.has(id))) return unknownCase(c, id);
      return (await desk.removeOriginal(id, sha256)) ? c.body(null, 204) : refuse(c, 404, [fault("original-unknown", { sha256 })]);
    });

/** Headers carry no Chinese; what is no percent-encoding is taken as it stands. */
function decodedPassword(header: string | undefined): string | undefined {
  if (header === undefined || header === "") return undefined;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
