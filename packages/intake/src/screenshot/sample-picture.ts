/** What a picture looks like, before a word of it is read. */
import { type Fault, fault, type Place } from "@youju/model";
import { type Layout, layoutOf } from "./layout.ts";
import { pictureSize } from "./picture-size.ts";
import { type PageLine, pageText } from "../page-text/page-text.ts";
import type { Picture, PictureEngine } from "./picture.ts";

export type PictureSample =
  | { readonly layout: Layout }
  /** No chat, but something is written. */
  | { readonly lines: readonly PageLine[] }
  | { readonly refused: PictureRefusal };

export type PictureRefusal = "damaged" | "too-large" | "no-chat";

/** A long screenshot of a thousand lines has half as many points. */
const MOST_POINTS = 80_000_000;

/** Unpacked, where it is whole and not too large. */
export async function openPicture(file: Blob, engine: PictureEngine): Promise<Picture | PictureRefusal> {
  const size = await pictureSize(file);
  if (size === undefined) return "damaged";
  if (size.width * size.height > MOST_POINTS) return "too-large";
  return (await engine.decode(file)) ?? "damaged";
}

export async function samplePicture(file: Blob, engine: PictureEngine): Promise<PictureSample> {
  const picture = await openPicture(file, engine);
  if (typeof picture === "string") return { refused: picture };
  const layout = layoutOf(picture);
  if (layout !== undefined) return { layout };
  const regions = await engine.regionModel?.();
  if (regions === undefined) return { refused: "no-chat" };
  const lines = await pageText(picture, { regions, letters: await engine.textModel() });
  return lines.length === 0 ? { refused: "no-chat" } : { lines };
}

export function pictureFault(sample: PictureSample, at: Place): Fault {
  const refused = "refused" in sample ? sample.refused : "no-chat";
  if (refused === "damaged") return fault("picture-damaged", undefined, at);
  return refused === "too-large" ? fault("picture-too-large", undefined, at) : fault("picture-no-chat", undefined, at);
}
