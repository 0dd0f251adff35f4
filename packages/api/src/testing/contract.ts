/** Holds answers against the app's own OpenAPI document, every object closed to keys that it does not name. */
import { z } from "zod";
import { createApp } from "../app.ts";
import type { Ports } from "../use-cases/ports.ts";
import { ndjsonValues } from "../ndjson.ts";

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
export interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, Answer & { readonly description?: string }>>;
}
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export async function documentOf(app: Pick<ReturnType<typeof createApp>, "request">): Promise<Document> {
  return (await (await app.request("/api/openapi.json")).json()) as Document;
}

const document = await documentOf(createApp({} as Ports));
const definitions = closed(document.components.schemas) as object;
const schemas = new Map<string, z.ZodType>();

/** The schema with references that `z.fromJSONSchema` follows, and no room for other keys. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) =>
    key === "$ref" ? [key, String(value).replace("#/components/schemas/", "#/$defs/")] : [key, closed(value)],
  );
  const open = "additionalProperties" in node || !("properties" in node);
  return Object.fromEntries(open ? entries : [...entries, ["additionalProperties", false]]);
}

function schemaOf(schema: object): z.ZodType {
  const key = JSON.stringify(schema);
  const made =
    schemas.get(key) ??
    z.fromJSONSchema({ ...(closed(schema) as object), $defs: definitions } as Parameters<typeof z.fromJSONSchema>[0]);
  schemas.set(key, made);
  return made;
}

const named = (name: string): z.ZodType => schemaOf({ $ref: `#/components/schemas/${name}` });

/** Throws where the answer is not the one that the document promises for this request. */
export async function checkAnswer(method: string, address: string, response: Response): Promise<void> {
  const path = new URL(address).pathname.split("/");
  const template = Object.keys(document.paths).find((each) => {
    const parts = each.split("/");
    return parts.length === path.length && parts.every((part, index) => part.startsWith("{") || part === path[index]);
  });
  const answer = document.paths[template ?? ""]?.[method.toLowerCase()]?.responses[response.status];
  if (answer === undefined && response.ok)
    throw new Error(`${method} ${address} answers ${response.status}, which no route names`);
  const copy = response.clone();
  if (!response.ok) return void named("ApiError").parse(await copy.json());
  const type = response.headers.get("content-type")?.split(";")[0];
  if (type === "application/x-ndjson") {
    for await (const event of ndjsonValues(copy.body!)) named("UploadEvent").parse(event);
    return;
  }
  const described = answer?.content?.[type ?? ""];
  if (type === "application/json") schemaOf(described!.schema).parse(await copy.json());
  else if (response.status !== 204 && described === undefined)
    throw new Error(`${method} ${address} answers with ${type}`);
}
