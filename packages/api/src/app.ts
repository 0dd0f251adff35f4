/** The API as one Hono app made from ports: the same code on a laptop, on servers and in a browser's worker. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { describeFault, type Fault, fault, VERSION } from "@youju/model";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { assessmentRoutes } from "./routes/assessment.ts";
import { bundleRoutes } from "./routes/bundle.ts";
import { caseRoutes } from "./routes/cases.ts";
import { custodyRoutes } from "./routes/custody.ts";
import { exampleRoutes } from "./routes/examples.ts";
import { healthRoutes } from "./routes/health.ts";
import { lawRoutes } from "./routes/law.ts";
import { originalRoutes } from "./routes/originals.ts";
import { questionRoutes } from "./routes/questions.ts";
import { sealRoutes } from "./routes/seals.ts";
import { troubleTeller } from "./routes/trouble.ts";
import { verifyRoutes } from "./routes/verify.ts";
import { uploadEvent } from "./schemas/answers-schema.ts";
import { createDesk } from "./use-cases/desk.ts";
import type { Ports } from "./use-cases/ports.ts";

export interface AppPorts extends Ports {
  /** Told of what went wrong inside; never shown to the caller. */
  readonly onError?: (trace: string, error: unknown) => void;
}

/**
 * Makes the API. It checks no caller: a host that others can reach puts `guard` before it.
 * @example createApp({ store, blobs, clock }).request("/api/cases")
 */
export function createApp(ports: AppPorts) {
  const desk = createDesk(ports);
  const trouble = troubleTeller(ports.onError);
  const app = new OpenAPIHono();
  // Sent one a line in a body that is no JSON document, so no route names it.
  app.openAPIRegistry.register("UploadEvent", uploadEvent);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "有据 Youju",
      version: VERSION,
      description:
        "Money is text with two decimals, rates decimal text, dates ISO, times ISO with +08:00. Whatever is refused, also with 401, 403 and 500, is answered with an ApiError.",
    },
  });
  app.notFound((c) => refuse(c, 404, fault("route-unknown", { path: c.req.path })));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return refuse(c, 400, fault("request-malformed", { text: "内容不是正确的 JSON。" }));
    return refuse(c, 500, trouble(error));
  });
  return app
    .route("/", healthRoutes(VERSION))
    .route("/", caseRoutes(desk))
    .route("/", originalRoutes(desk, trouble))
    .route("/", custodyRoutes(desk))
    .route("/", questionRoutes(desk))
    .route("/", sealRoutes(desk))
    .route("/", assessmentRoutes(desk))
    .route("/", bundleRoutes(desk))
    .route("/", verifyRoutes(desk))
    .route("/", exampleRoutes(desk))
    .route("/", lawRoutes());
}

export type AppType = ReturnType<typeof createApp>;

const refuse = (c: Context, status: 400 | 404 | 500, why: Fault): Response =>
  c.json({ problems: [describeFault(why)] }, status);
