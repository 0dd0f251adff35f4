/** How large a picture is, from its head alone, so that nothing is unpacked that no memory holds. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

const HEAD = 32;
/** Before the frame of a JPEG stand its camera's notes, a small picture, colours. */
const MOST_SEGMENTS = 200;

/** PNG, JPEG and WebP; undefined for everything else and for what is damaged here. */
export async function pictureSize(file: Blob): Promise<Size | undefined> {
  const head = await viewOf(file, 0, HEAD);
  if (head === undefined) return undefined;
  if (head.getUint32(0) === 0x89504e47) return sized(head.getUint32(16), head.getUint32(20));
  if (head.getUint16(0) === 0xffd8) return jpegSize(file);
  if (head.getUint32(0) === 0x52494646 && head.getUint32(8) === 0x57454250) return webpSize(head);
  return undefined;
}

/** Whether a file begins as one of the pictures that are read. */
export function beginsAsPicture(head: Uint8Array): boolean {
  const begins = (bytes: readonly number[], at = 0): boolean => bytes.every((byte, n) => head[at + n] === byte);
  return begins([0x89, 0x50, 0x4e, 0x47]) || begins([0xff, 0xd8, 0xff]) || begins([0x57, 0x45, 0x42, 0x50], 8);
}

const sized = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;

async function viewOf(file: Blob, from: number, length: number): Promise<DataView | undefined> {
  const bytes = await file.slice(from, from + length).arrayBuffer();
  return bytes.byteLength < length ? undefined : new DataView(bytes);
}

/** ISO/IEC 10918-1: segments with their lengths, up to the first frame header. */
async function jpegSize(file: Blob): Promise<Size | undefined> {
  let at = 2;
  for (let n = 0; n < MOST_SEGMENTS; n += 1) {
    const segment = await viewOf(file, at, 9);
    if (segment === undefined || segment.getUint8(0) !== 0xff) return undefined;
    const marker = segment.getUint8(1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized(segment.getUint16(7), segment.getUint16(5));
    at += marker === 0xff ? 1 : 2 + segment.getUint16(2);
  }
  return undefined;
}

function webpSize(head: DataView): Size | undefined {
  const form = head.getUint32(12);
  if (form === 0x56503820) return sized(head.getUint16(26, true) & 0x3fff, head.getUint16(28, true) & 0x3fff);
  if (form === 0x5650384c) {
    const bits = head.getUint32(21, true);
    return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  const three = (at: number): number => head.getUint16(at, true) + (head.getUint8(at + 2) << 16);
  return form === 0x56503858 ? sized(three(24) + 1, three(27) + 1) : undefined;
}
