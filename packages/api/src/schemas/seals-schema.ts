/** Seals and their time stamps in the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import type { HeldStampView, SealView, StampView } from "../contract.ts";
import { count, describes, instant, orNull, sha256, text } from "./describes.ts";
import { problem } from "./parts-schema.ts";

const facts = {
  ok: z.boolean(),
  checkable: z.boolean(),
  time: orNull(instant),
  signer: orNull(text),
  policy: orNull(text),
  root: orNull(z.object({ name: text, sha256 })),
  rootTrusted: orNull(z.boolean()),
  problems: z.array(problem),
  notes: z.array(problem),
};

const stamp = describes<StampView>("Stamp")(
  z.object({
    authority: text,
    state: z.enum(["granted", "waiting", "refused"]),
    ...facts,
    tries: count,
    lastTry: orNull(instant),
  }),
);

export const heldStamp = describes<HeldStampView>("HeldStamp")(
  z.object({ path: text, sha256, hash: orNull(text), over: orNull(z.object({ path: text, sha256 })), ...facts }),
);

export const seal = describes<SealView>("Seal")(
  z.object({
    id: text,
    at: instant,
    originals: count,
    covers: z.array(sha256),
    manifest: sha256,
    stamps: z.array(stamp),
  }),
);
