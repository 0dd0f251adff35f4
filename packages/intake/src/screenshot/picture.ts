/** What reading a picture needs from its host: pixels, and a trained model of letters. Both come through a port. */
import type { Box } from "@youju/model";

/** Pixels row by row, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The pixels of `box`, which lies within the picture. */
  readonly pixels: (box: Box) => Pixels;
}

/** Numbers in the order of `shape`: the last index runs fastest. */
export interface Tensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** PP-OCR's recogniser of one line of text: pictures 48 high in, how likely each letter is at each step out. */
export interface TextModel {
  /** The letter of each class; the first stands for “no letter here”. */
  readonly letters: readonly string[];
  /** @param input lines × 3 × 48 × width, from -1 to 1; the result is lines × steps × classes */
  readonly run: (input: Tensor) => Promise<Tensor>;
}

/** PP-OCR's detector of writing. */
export interface RegionModel {
  /** @param input 1 × 3 × height × width, blue first; the result is 1 × 1 × height × width, how likely it is writing */
  readonly run: (input: Tensor) => Promise<Tensor>;
}

/** A picture of a video. */
export interface Frame {
  /** When it is shown, from the beginning of the video. */
  readonly ms: number;
  readonly picture: Picture;
}

export interface FrameOptions {
  /** No more of the video is looked at. */
  readonly mostSeconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Handed in by the host: see `@youju/intake/node`. */
export interface PictureEngine {
  /** Undefined where it is no picture, is damaged, or is too large to be unpacked. */
  readonly decode: (file: Blob) => Promise<Picture | undefined>;
  /** Loaded when it is first asked for. */
  readonly textModel: () => Promise<TextModel>;
  /** What finds writing in pictures that are no chats; without it those are kept and not read. */
  readonly regionModel?: () => Promise<RegionModel>;
  /** The pictures of a video at which something changes, in the order of time; ends early where the video is damaged. */
  readonly frames?: (file: Blob, options: FrameOptions) => AsyncGenerator<Frame>;
  /** Whether there is what `frames` needs. */
  readonly canUnpackVideo?: () => Promise<boolean>;
}
