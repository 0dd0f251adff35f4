/**
 * How well a recording of the screen is put together, and how fast pages of payments and photographed IOUs are read. All
 * drawn here; the recording needs ffmpeg.
 *
 *     npx node benchmarks/pictures.ts
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@youju/intake";
import { nodePictureEngine } from "@youju/intake/node";
import type { CalendarDate, CaseRecord, Message } from "@youju/model";
import {
  ALIPAY_DETAIL,
  BANK_DONE,
  drawPage,
  IOU,
  photographed,
  VOUCHER,
  WECHAT_DETAIL,
  WECHAT_TRANSFER,
} from "../packages/intake/testing/drawn-pages.ts";
import { recordScrolling } from "../packages/intake/testing/screen-recording.ts";
import { expectedOf, shotCase } from "../packages/intake/testing/screenshot-cases.ts";
import { chineseFont, drawScreenshot, jpegOf, type ShotItem } from "../packages/intake/testing/screenshot.ts";

const LIMITS = { page: 3, photo: 5 };
const pictures = nodePictureEngine();
let good = true;

interface Seen {
  readonly records: readonly CaseRecord[];
  readonly problems: readonly string[];
  /** Of one core. */
  readonly seconds: number;
}

async function seenIn(file: Blob): Promise<Seen> {
  const before = process.cpuUsage();
  const taken = "2024-03-08" as CalendarDate;
  const batches = read(file, { original: "0".repeat(64), name: "picture", pictures, taken });
  const records: CaseRecord[] = [];
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next()) records.push(...step.value);
  const { user, system } = process.cpuUsage(before);
  return { records, problems: step.value.problems.map(({ code }) => code), seconds: (user + system) / 1e6 };
}

function judge(ok: boolean, text: string): void {
  console.log(`${ok ? "ok  " : "FAIL"} ${text}`);
  good &&= ok;
}

async function recording(theme: "light" | "dark"): Promise<void> {
  const items: ShotItem[] = [{ kind: "time", text: "2024年3月1日 20:15" }];
  for (let n = 0; n < 8; n += 1) items.push(...shotCase(n * 3).items.filter(({ kind }) => kind !== "time"));
  const options = { width: 720, height: 1560, title: "张伟", theme };
  const end = drawScreenshot(items, { width: 720, title: "张伟" }).height - options.height;
  // A finger that scrolls for a second and rests for half of one.
  const offsets: number[] = [];
  for (let n = 0, at = 0; at < end; n += 1) offsets.push((at = Math.min(end, at + (n % 15 < 10 ? 90 : 0))));
  const folder = await mkdtemp(join(tmpdir(), "youju-bench-"));
  const file = await recordScrolling(join(folder, "recording.mp4"), { items, options, offsets, rate: 10 });
  await rm(folder, { recursive: true });
  const { records, problems, seconds } = await seenIn(file);
  const messages = records.filter((record): record is Message => record.kind === "message");
  const wanted = items.flatMap((item) => expectedOf(item) ?? []);
  const sides = wanted.filter(({ side }, n) => messages[n]?.side !== side).length;
  const sums = wanted.filter(
    ({ type, amount }, n) => type === "transfer" && messages[n]?.amount !== amount && messages[n]?.check !== true,
  ).length;
  const gaps = problems.filter((code) => code === "video-gap").length;
  judge(
    messages.length === wanted.length && sides + sums + gaps === 0,
    `recording, ${theme}, ${offsets.length / 10} s: ${messages.length} of ${wanted.length} lines, ${sides} sides and ${sums} sums wrong, ${gaps} gaps, ${seconds.toFixed(1)} s on one core`,
  );
}

async function page(
  name: string,
  canvas: ReturnType<typeof drawPage>,
  limit: number,
  isRight: (records: readonly CaseRecord[]) => boolean,
) {
  const { records, seconds } = await seenIn(await jpegOf(canvas, 70));
  judge(
    isRight(records) && seconds <= limit,
    `${name}: ${isRight(records) ? "right" : "wrong"}, ${seconds.toFixed(2)} s`,
  );
}

const paid =
  (amount: bigint) =>
  ([record]: readonly CaseRecord[]): boolean =>
    record?.kind === "transfer" && (record.amount === amount || record.check === true);
const written = (records: readonly CaseRecord[]): boolean =>
  plain(records.map((record) => (record.kind === "writing" ? record.text : "")).join("")) === plain(IOU.join(""));
const plain = (text: string): string => text.normalize("NFKC").replaceAll(/[\s,()]/gu, "");

if (chineseFont() === undefined || (await pictures.canUnpackVideo?.()) !== true) {
  console.error("no Chinese font or no ffmpeg on this machine: apt-get install fonts-noto-cjk ffmpeg");
  process.exit(1);
}
// The first one loads the models, and is not counted.
await seenIn(await jpegOf(drawPage(WECHAT_TRANSFER), 70));
for (const theme of ["light", "dark"] as const) {
  await page(`WeChat's 账单详情, ${theme}`, drawPage(WECHAT_DETAIL, { theme }), LIMITS.page, paid(2_000_000n));
  await page(`WeChat's 转账详情, ${theme}`, drawPage(WECHAT_TRANSFER, { theme }), LIMITS.page, paid(2_000_000n));
  await page(
    `Alipay's 账单详情, ${theme}`,
    drawPage(ALIPAY_DETAIL, { theme, right: true }),
    LIMITS.page,
    paid(500_000n),
  );
  await page(`a bank's 转账成功, ${theme}`, drawPage(BANK_DONE, { theme, right: true }), LIMITS.page, paid(1_234_567n));
}
await page("voucher", drawPage(VOUCHER), LIMITS.page, paid(2_000_000n));
for (const degrees of [0, 7, 90, 178, -93])
  await page(`IOU turned by ${degrees}°`, photographed(IOU, { degrees, slant: 0.12 }), LIMITS.photo, written);
for (const theme of ["light", "dark"] as const) await recording(theme);
process.exit(good ? 0 : 1);
