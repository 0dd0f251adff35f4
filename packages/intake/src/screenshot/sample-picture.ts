/** What a picture looks like, before a word of it is read. */
import { type Fault, fault, type Place } from "@youju/model";
import { type Layout, layoutOf } from "./layout.ts";
import { pictureSize } from "./picture-size.ts";
import type { Picture, PictureEngine } from "./picture.ts";

export type PictureSample = { readonly layout: Layout } | { readonly refused: PictureRefusal };

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
  return layout === undefined ? { refused: "no-chat" } : { layout };
}

export function pictureFault(sample: PictureSample, at: Place): Fault {
  const refused = "refused" in sample ? sample.refused : "no-chat";
  if (refused === "damaged") return fault("picture-damaged", undefined, at);
  return refused === "too-large" ? fault("picture-too-large", undefined, at) : fault("picture-no-chat", undefined, at);
}
