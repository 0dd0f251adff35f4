import { expect, test } from "vitest";
import { guessedDay } from "./picture-day.ts";

/** TIFF with one part in which the time of taking stands. */
function notes(time: string, little = true): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(80);
  const view = new DataView(bytes.buffer);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    view.setUint32(at + 8, value, little);
  };
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  entry(10, 0x8769, 4, 1, 26);
  view.setUint16(26, 1, little);
  entry(28, 0x9003, 2, 20, 44);
  bytes.set(new TextEncoder().encode(time), 44);
  return bytes;
}

const jpeg = (tiff: Uint8Array<ArrayBuffer>): Blob => new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 88]), "Exif\0\0", tiff]);

test.each<[string, Blob, string, object | undefined]>([
  ["notes of a JPEG", jpeg(notes("2024:03:08 21:32:10")), "a.jpg", { day: "2024-03-08", by: "notes" }],
  ["the other order of bytes", jpeg(notes("2024:03:08 21:32:10", false)), "a.jpg", { day: "2024-03-08", by: "notes" }],
  ["notes of a PNG, before the name", new Blob(["\x89PNG\r\n", "\0\0\0\x50eXIf", notes("2024:03:08 21:32:10")]), "截屏2024-03-09.png", { day: "2024-03-08", by: "notes" }],
  ["no day in the notes", jpeg(notes("0000:00:00 00:00:00")), "a.jpg", undefined],
  ["cut notes", jpeg(notes("2024:03:08 21:32:10").slice(0, 40)), "a.jpg", undefined],
  ["Android's name", new Blob([]), "图/Screenshot_20240308_213210_com.tencent.mm.jpg", { day: "2024-03-08", by: "name" }],
  ["the name of another phone", new Blob([]), "Screenshot_2024-03-08-21-32-10-123.png", { day: "2024-03-08", by: "name" }],
  ["a Mac's name", new Blob([]), "截屏2024-03-08 21.32.10.png", { day: "2024-03-08", by: "name" }],
  ["saved from a chat: the day of saving is not that of the picture", new Blob([]), "微信图片_20240308213210.jpg", undefined],
  ["a number that is no day", new Blob([]), "Screenshot_20241399.png", undefined],
  ["no hint", new Blob([]), "IMG_0012.PNG", undefined],
])("%s", async (_, file, name, day) => expect(await guessedDay(file, name)).toEqual(day));
