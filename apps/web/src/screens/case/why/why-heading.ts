import type { Assessment, Pointer } from "@youju/model";
import { pointerTitle } from "./pointer.ts";

/** `凭什么是 1,074.42 元？` */
export function whyHeading(assessment: Assessment, pointer: Pointer): string {
  const { value, of } = pointerTitle(assessment, pointer);
  if (pointer === "/next") return "凭什么先做这件事？";
  if (pointer.startsWith("/chain")) return `${of}：凭什么是“${value}”？`;
  if (value === "" && pointer.startsWith("/limitation")) return "凭什么时效还没开始算？";
  return value === "" ? "凭什么？" : `凭什么是 ${value}？`;
}
