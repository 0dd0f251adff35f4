import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { beginsAsPicture, pictureSize } from "./picture-size.ts";

const drawn = createCanvas(321, 123);
const bytes = async (form: "png" | "jpeg" | "webp"): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(form === "png" ? await drawn.encode("png") : await drawn.encode(form, 80));

test.each(["png", "jpeg", "webp"] as const)("%s", async (form) => {
  const picture = await bytes(form);
  expect(beginsAsPicture(picture)).toBe(true);
  expect(await pictureSize(new Blob([picture]))).toEqual({ width: 321, height: 123 });
});

test("notes of the camera may stand before the frame of a JPEG", async () => {
  const picture = await bytes("jpeg");
  const notes = new Uint8Array(60_000);
  notes.set([0xff, 0xe1, 0xea, 0x5e]);
  expect(await pictureSize(new Blob([picture.slice(0, 2), notes, picture.slice(2)]))).toEqual({ width: 321, height: 123 });
});

test.each([
  ["nothing", []],
  ["half a head", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG that ends", [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]],
  ["a JPEG of segments without length", [0xff, 0xd8, ...Array.from({ length: 4000 }, (_, n) => (n % 4 === 0 ? 0xff : n % 4 === 1 ? 0xe1 : 0))]],
  ["text", [...new TextEncoder().encode("a text that is longer than the head of any picture")]],
])("%s has no size", async (_, content) => {
  expect(await pictureSize(new Blob([Uint8Array.from(content)]))).toBeUndefined();
});
