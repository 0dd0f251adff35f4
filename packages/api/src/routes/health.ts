import { createRoute } from "@hono/zod-openapi";
import { health } from "../schemas/answers-schema.ts";
import { body, group } from "./answer.ts";

const show = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the server is up",
  responses: { 200: body("The server answers", health) },
});

export const healthRoutes = (version: string) =>
  group().openapi(show, (c) => c.json({ ok: true as const, version }, 200));
