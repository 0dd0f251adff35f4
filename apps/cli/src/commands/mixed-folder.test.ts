/** A year of somebody's downloads, made up: one command takes it in and says of every file what became of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bench, type Bench } from "../testing/cli.ts";
import { storedZip } from "../testing/stored-zip.ts";

const ORIGINALS = join(import.meta.dirname, "../../../../examples/1-simple-loan/originals");
const example = (ending: string): Buffer =>
  readFileSync(join(ORIGINALS, readdirSync(ORIGINALS).find((name) => name.endsWith(ending))!));

/** A bill of one row in a ZIP; the password is 111111. */
const LOCKED = Buffer.from("UEsDBAoACwAAAFkXeV1ZZkNPkgAAAIYAAAAFAAAAcy5jc3btKx326ie94KWJQHS+LXPA+k0ZgFKbshJnvQCJk4tF/2J/G9oj0YNZ3FkoEn0ChqPTAeuecyu5HvyKQzkYsYxDpxWhaxhS01W99SjS95rYWcBukhBv1mY3Fb7tZCQFi4tItCXxvq4qJIM8h5XAvmolPG3jgRxH7HsjOZB3FyK7wDfwSd4J7vzAnCVMVqxsm4R9llBLBwhZZkNPkgAAAIYAAABQSwECHgMKAAsAAABZF3ldWWZDT5IAAACGAAAABQAAAAAAAAABAAAApIEAAAAAcy5jc3ZQSwUGAAAAAAEAAQAzAAAAxQAAAAAA", "base64");

/** One page, on which a picture of one grey dot is drawn. */
const SCANNED = (() => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
    "<< /Length 30 >>\nstream\nq 200 0 0 200 0 0 cm /I Do Q  \nendstream",
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x7f\nendstream",
  ];
  let [text, table] = ["%PDF-1.4\n", "0000000000 65535 f \n"];
  objects.forEach((object, n) => {
    table += `${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
  });
  return Buffer.from(`${text}xref\n0 6\n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
})();

const WORKBOOK = storedZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" });

async function downloads(place: Bench): Promise<void> {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ".DS_Store": "\0\0\0\x01Bud1",
    "微信/微信支付账单(20240201-20241231).csv": example(".csv"),
    "微信/与大伟的聊天.json": example(".json"),
    "微信/微信支付账单(2023).zip": LOCKED,
    "微信/.DS_Store": "\0\0\0\x01Bud1",
    "整理好的.zip": storedZip({
      "__MACOSX/._聊天.txt": "x",
      "聊天.txt": "2024-03-01 18:10:00 李明\n借你两万\n\n2024-03-01 18:11:05 大伟\n收到\n",
      "../../逃出去.txt": "x",
      "里面.zip": storedZip({ "说明.docx": storedZip({ "word/document.xml": "<w/>" }) }),
    }),
    "扫描的流水.pdf": SCANNED,
    "借条.docx": storedZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
    "空的.csv": "",
    "同事发的.7z": Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
    "下载了一半.xlsx": WORKBOOK.subarray(0, WORKBOOK.length - 60),
    "被记事本存坏的.csv": new TextEncoder().encode(new TextDecoder("windows-1252").decode(example(".csv"))),
    "全是乱码.txt": "锟斤拷锟斤拷锟斤拷,锟斤拷\n锟斤拷,锟斤拷锟斤拷\n",
    "购物清单.txt": "牛奶\n鸡蛋\n",
  };
  for (const [path, content] of Object.entries(files)) await place.write(join("下载", path), content);
}

/** The block of one file, without its name. */
function blockOf(out: string, path: string): string {
  const from = out.indexOf(`${path}\n`);
  expect(from, `${path} in the output`).not.toBe(-1);
  return out.slice(from + path.length + 1).split(/\n(?! )/u)[0]!;
}

const SAID: readonly (readonly [path: string, ...words: RegExp[]])[] = [
  ["微信/微信支付账单(20240201-20241231).csv", /微信账单（CSV），7 条，2024-03-01 – 2024-10-08/, /机主 李明/, /2024-03-01 18:10:00 {2}大伟 .*支出 20,000\.00 {2}转账，借款，对方已收钱/],
  ["微信/与大伟的聊天.json", /WeFlow 聊天记录（JSON），15 条/, /机主 李明（wxid_liming0001）/, /与 张伟 的聊天/, /中间还有 11 条/],
  ["微信/微信支付账单(2023).zip", /压缩包，还没有解开/, /压缩包有密码/, /怎么办：.*解压密码/],
  ["整理好的.zip", /里面的文件在下面逐个列出/, /1 个系统自动生成的文件/, /“\.\.\/\.\.\/逃出去\.txt”指向压缩包之外/],
  ["整理好的.zip.解压/聊天.txt", /聊天记录（TXT），2 条/, /借你两万/],
  ["整理好的.zip.解压/里面.zip.解压/说明.docx", /Word 文件/],
  ["扫描的流水.pdf", /全是图片/, /怎么办：/],
  ["借条.docx", /一份 Word 文件，不能直接读取，文件没有动/, /怎么办：如果是流水或聊天/],
  ["空的.csv", /文件是空的/, /怎么办：重新下载/],
  ["同事发的.7z", /一个 7z 压缩包/, /怎么办：用电脑或手机上的解压软件解开/],
  ["下载了一半.xlsx", /Excel 文件损坏或不完整/, /怎么办：重新下载/],
  ["被记事本存坏的.csv", /微信账单（CSV），7 条/, /已按“UTF-8 的字误读成了西文”还原/, /原文件没有动/],
  ["全是乱码.txt", /已经成了乱码/, /怎么办：这种乱码还原不了/],
  ["购物清单.txt", /一份文字，不是账单，也不是认得的聊天记录/, /怎么办：会作为原件保存/],
];

describe("a folder of mixed downloads", () => {
  test("is read with one command, and every file is accounted for", async () => {
    await using place = await bench();
    await downloads(place);
    const { out, exit, err } = await place.youju("read", "下载");
    expect([exit, err]).toEqual([0, ""]);
    for (const [path, ...words] of SAID) for (const each of words) expect(blockOf(out, `下载/${path}`)).toMatch(each);
    expect(out).toMatch(/\n一共 15 个文件\n读了 4 个，31 条\n压缩包 3 个，其中 1 个还没有解开，要解压码\n跳过系统自动生成的文件 2 个.*\n没有读 8 个/);
    for (const line of out.split("\n")) expect(line).not.toMatch(/undefined|NaN|\[object/);
  });

  test("with the password, nothing waits any more", async () => {
    await using place = await bench();
    await downloads(place);
    const { out } = await place.youju("read", "下载", "--password", "111111");
    expect(blockOf(out, "下载/微信/微信支付账单(2023).zip.解压/s.csv")).toMatch(/微信账单（CSV），1 条/);
    expect(out).not.toMatch(/要解压码|压缩包有密码/);
  });

  test("goes into the library with one command, files that are not read among them", async () => {
    await using place = await bench();
    await downloads(place);
    const { out, exit } = await place.youju("import", "下载", "--creditor", "李明", "--debtor", "大伟");
    expect(exit).toBe(0);
    for (const [path] of SAID) blockOf(out, path);
    const id = /已收进案件 (\w+)/.exec(out)![1]!;
    const { out: sum } = await place.youju("assess", id, "--as-of", "2024-12-31");
    expect(sum).toContain("15,000.00");
  });

  test("the same file twice, loose and in a ZIP, is said and counted once", async () => {
    await using place = await bench();
    const bill = example(".csv");
    await place.write("下载/账单.csv", bill);
    await place.write("下载/账单 (2).csv", bill);
    await place.write("下载/打包.zip", storedZip({ "账单.csv": bill }));
    await place.write("下载/空一.csv", "");
    await place.write("下载/空二.csv", "");
    const { out } = await place.youju("read", "下载");
    expect(out).toMatch(/重复的 2 个，和别的文件内容完全一样，只算一次/);
    expect(out).toMatch(/\n读了 1 个，7 条\n/);
    const json = JSON.parse((await place.youju("read", "下载", "--json")).out) as { readonly files: readonly { readonly sameAs?: string }[] };
    expect(json.files.filter(({ sameAs }) => sameAs !== undefined)).toHaveLength(2);
    const { out: taken } = await place.youju("import", "下载");
    expect(taken.match(/内容完全一样，是同一份，只算一次/g)).toHaveLength(2);
    expect(taken).toMatch(/\n读了 1 个，7 条\n/);
    for (const name of ["账单.csv", "账单 (2).csv", "打包.zip", "空一.csv", "空二.csv"]) expect(taken).toContain(`\n${name}\n`);
  });

  test("an IOU as text is no unknown file, and a chat without an owner names both who talk", async () => {
    await using place = await bench();
    await place.write("借条.txt", "借条\n今借到李明人民币贰万元整。借款人：张伟\n");
    await place.write("聊天.txt", "2024-03-01 18:02:00 张伟\n借我两万\n\n2024-03-01 18:10:00 李明\n好\n");
    const { out } = await place.youju("read", "借条.txt", "聊天.txt");
    expect(blockOf(out, "借条.txt")).toMatch(/写着借条.*\n.*纸质原件收好/);
    expect(blockOf(out, "聊天.txt")).toMatch(/张伟 和 李明 的聊天/);
  });
});
