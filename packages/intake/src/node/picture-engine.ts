/**
 * Pictures in Node: unpacked by `@napi-rs/canvas`, read by PP-OCR in `onnxruntime-web`. Both and the model come with npm,
 * and are loaded when the first picture is read; nothing leaves the machine. Videos are unpacked by the user's own ffmpeg.
 */
import type { Picture, PictureEngine, RegionModel, TextModel } from "../screenshot/picture.ts";
import { hasFfmpeg, videoFrames } from "./video-frames.ts";

export function nodePictureEngine(): PictureEngine {
  let model: Promise<TextModel> | undefined;
  let regions: Promise<RegionModel> | undefined;
  return {
    decode,
    textModel: () => (model ??= import("./letters.ts").then(({ lettersModel }) => lettersModel())),
    regionModel: () => (regions ??= import("./letters.ts").then(({ regionModel }) => regionModel())),
    frames: videoFrames,
    canUnpackVideo: hasFfmpeg,
  };
}

async function decode(file: Blob): Promise<Picture | undefined> {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  try {
    const image = await loadImage(new Uint8Array(await file.arrayBuffer()));
    const { width, height } = image;
    if (width === 0 || height === 0) return undefined;
    const context = createCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    return { width, height, pixels: (box) => context.getImageData(box.x, box.y, box.width, box.height) };
  } catch {
    return undefined;
  }
}
