/** Seals and their time stamps in the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import type { SealView, StampView } from "../contract.ts";
import { count, describes, instant, orNull, sha256, text } from "./describes.ts";
import { problem } from "./parts-schema.ts";

const stamp = describes<StampView>("Stamp")(
  z.object({
    authority: text,
    state: z.enum(["granted", "waiting", "refused"]),
    ok: z.boolean(),
    checkable: z.boolean(),
    time: orNull(instant),
    signer: orNull(text),
    policy: orNull(text),
    root: orNull(z.object({ name: text, sha256 })),
    rootTrusted: orNull(z.boolean()),
    problems: z.array(problem),
    notes: z.array(problem),
    tries: count,
    lastTry: orNull(instant),
  }),
);

export const seal = describes<SealView>("Seal")(
  z.object({ id: text, at: instant, originals: count, manifest: sha256, stamps: z.array(stamp) }),
);
