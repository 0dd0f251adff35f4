/** 立案包: a case as a ZIP that anybody can check. */
import { createRoute, z } from "@hono/zod-openapi";
import { bundleOptions } from "../use-cases/bundle/options.ts";
import type { Desk } from "../use-cases/desk.ts";
import { attachment, bytes, group, refusal, refuse } from "./answer.ts";
import { asOf, caseId } from "./parameters.ts";
import { unknownCase } from "./unknown.ts";

const flag = z.enum(["1", "0", "true", "false"]).optional();
const text = z.string().max(2000).optional();

const query = z.object({
  asOf,
  exhibits: text.openapi({ description: "Numbers of exhibits, `1,3`: no others" }),
  excerpt: text.openapi({ description: "Also an excerpt: `2024-03-01..2024-03-05`, or ids of records" }),
  redact: flag.openapi({ description: "Cover ID numbers, bank cards and telephone numbers" }),
  redactNames: text.openapi({ description: "Cover these names too: `王五,赵六`" }),
  keep: text.openapi({
    description: "Paths of originals that cannot be covered and are to be in it all the same, or `全部`",
  }),
  withoutAssessment: flag.openapi({ description: "Without what the program thinks of the case" }),
});

const bundle = createRoute({
  method: "get",
  path: "/api/cases/{id}/bundle",
  summary: "Take a case to court as a bundle",
  request: { params: caseId, query },
  responses: {
    200: bytes("The bundle: docs/bundle-format.md", "application/zip"),
    400: refusal("Options that cannot be read"),
    404: refusal("No such case"),
    422: refusal("The facts contradict each other, or what was chosen is not there"),
  },
});

const isOn = (value: z.output<typeof flag>): boolean => value === "1" || value === "true";

export const bundleRoutes = (desk: Desk) =>
  group().openapi(bundle, async (c) => {
    const { id } = c.req.valid("param");
    const asked = c.req.valid("query");
    const options = bundleOptions(
      {
        ...(asked.exhibits === undefined ? {} : { exhibits: asked.exhibits }),
        ...(asked.excerpt === undefined ? {} : { excerpt: asked.excerpt }),
        ...(isOn(asked.redact) ? { redact: "" } : {}),
        ...(asked.redactNames === undefined ? {} : { "redact-names": asked.redactNames }),
        ...(asked.keep === undefined ? {} : { keep: asked.keep }),
        ...(isOn(asked.withoutAssessment) ? { "without-assessment": "" } : {}),
      },
      asked.asOf ?? desk.today(),
    );
    if (!options.ok) return refuse(c, 400, [options.fault]);
    const made = await desk.bundle(id, options.value);
    if (made === undefined) return unknownCase(c, id);
    if (!made.ok) return refuse(c, 422, made.faults);
    c.header("content-type", "application/zip");
    c.header("content-disposition", attachment(made.file, "bundle.zip"));
    return c.body(made.zip, 200);
  });
