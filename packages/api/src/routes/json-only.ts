/** Before a route reads JSON: that it is JSON, and no more of it than a person can mean. */
import { fault } from "@youju/model";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusal, refuse } from "./answer.ts";

const MOST_BYTES = 1 << 20;

/** Also keeps forms of foreign pages out, which can send no JSON without being asked about first. */
const isJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json(?:;|$)/i.test(type)) return refuse(c, 415, [fault("request-not-json", { type })]);
  return next();
};

export const jsonOnly: MiddlewareHandler[] = [
  isJson,
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => refuse(c, 413, [fault("request-too-large", { limit: MOST_BYTES })]),
  }),
];

/** The answers of {@link jsonOnly}, for the document. */
export const notJson = { 413: refusal("Too large"), 415: refusal("Not JSON") };
