/** Refusals of what is not there. */
import { fault } from "@youju/model";
import type { Context } from "hono";
import { refuse } from "./answer.ts";

export const unknownCase = (c: Context, id: string) => refuse(c, 404, [fault("case-unknown", { id })]);
