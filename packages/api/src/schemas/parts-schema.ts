/** What several answers share: places in originals, articles, parties, problems. */
import { z } from "@hono/zod-openapi";
import {
  type Basis,
  ELEMENTS,
  type FaultCode,
  GRADES,
  type Party,
  type Problem,
  ROADS,
  type SourceRef,
} from "@youju/model";
import { count, describes, narrowed, sha256, text } from "./describes.ts";

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export const locator = z.union([
  z.object({ line: count }),
  z.object({ row: count, sheet: text.optional() }),
  z.object({ page: count, box: box.optional() }),
  z.object({ message: text }),
  z.object({ ms: z.tuple([z.number(), z.number()]), box: box.optional() }),
]);

export const sourceRef = describes<SourceRef>("SourceRef")(z.object({ original: sha256, at: locator }));
export const basis = z.array(describes<Basis>("Basis")(z.object({ rule: text, statute: text, article: text })));
export const party = describes<Party>("Party")(
  z.object({
    name: text,
    idNumber: text.optional(),
    phone: text.optional(),
    domicile: text.optional(),
    wechat: z.object({ ids: z.array(text), names: z.array(text) }).optional(),
  }),
);
export const faultCode = narrowed<FaultCode>(z.string().openapi({ example: "date-impossible" }));
export const problem = describes<Problem>("Problem")(z.object({ code: faultCode, where: text, text, mend: text }));
export const grade = z.enum(GRADES);
export const elementId = z.enum(ELEMENTS);
export const roadId = z.enum(ROADS);
