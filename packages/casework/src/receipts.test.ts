import { describe, expect, test } from "vitest";
import type { Original, PrintedHash, Receipt } from "@youju/model";
import { checkedReceipts } from "./receipts.ts";
import { assessed, STORY, story } from "./testing/assessed.ts";
import { at, bill, type Source } from "./testing/build.ts";

const SHA_A = "a1".repeat(32);
const SM3_A = "b2".repeat(32);
const SHA_B = "c3".repeat(32);
const SM3_B = "d4".repeat(32);
const RECEIPT = "e5".repeat(32);

const original = (sha256: string, sm3: string, path: string): Original => ({ sha256, sm3, bytes: 10, path });
const ORIGINALS = [original(SHA_A, SM3_A, "聊天.json"), original(SHA_B, SM3_B, "账单.csv"), original(RECEIPT, "f6".repeat(32), "证书.pdf")];

const printed = (value: string, more: Partial<PrintedHash> = {}): PrintedHash => ({ value, algorithm: null, of: "file", at: { page: 1 }, ...more });

function checked(receipt: Partial<Receipt>) {
  const reading = { original: RECEIPT, kind: "receipt-pdf" as const, confidence: 1, records: 0, chats: [], problems: [], receipt: { provider: "zhixin-chain" as const, hashes: [], ...receipt } };
  return checkedReceipts({ originals: ORIGINALS, readings: [reading] })[0]!;
}

describe("a receipt against the originals", () => {
  test.each([
    ["by SHA-256", printed(SHA_A, { algorithm: "sha256" }), "sha256"],
    ["by SM3", printed(SM3_A, { algorithm: "sm3" }), "sm3"],
    ["by whichever it is, where the receipt does not say", printed(SM3_A), "sm3"],
    ["also where it is called a code", printed(SHA_A, { of: "code" }), "sha256"],
  ])("%s", (_how, hash, algorithm) => {
    const receipt = checked({ number: "6b6b", at: at("2024-03-02 10:15:00"), hashes: [hash] });
    expect(receipt.hashes).toMatchObject([{ result: "matched", algorithm, originals: [SHA_A], source: { original: RECEIPT, at: { page: 1 } } }]);
    expect(receipt.matched).toEqual([SHA_A]);
    expect(receipt.text).toBe("至信链的证书（编号 6b6b，2024-03-02 10:15:00）印着“聊天.json”的哈希，和手上的相同。核验一致的，法院可以认定上链以后没有改过；不说明内容是真的，上链以前的真实要另外证明。");
    expect(receipt.mend).toContain("先到这个平台自己的核验页面");
    expect(receipt.basis.map(({ rule }) => rule)).toEqual(["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18"]);
  });

  test.each([
    ["under the wrong name", printed(SM3_A, { algorithm: "sha256" }), "unmatched"],
    ["of another file", printed("99".repeat(32)), "unmatched"],
    ["of the receipt itself", printed(RECEIPT), "unmatched"],
    ["SHA-512", printed("99".repeat(64), { algorithm: "sha512" }), "not-comparable"],
    ["MD5", printed("99".repeat(16), { algorithm: "md5" }), "not-comparable"],
    ["of a transaction", printed("99".repeat(32), { of: "chain" }), "of-the-chain"],
    ["a code that is no file's", printed("99".repeat(32), { of: "code" }), "unclear"],
  ] as const)("a hash %s proves nothing about them", (_what, hash, result) => {
    const receipt = checked({ hashes: [hash] });
    expect(receipt.hashes[0]).toMatchObject({ result, originals: [] });
    expect(receipt.matched).toEqual([]);
    expect(receipt.text).not.toContain("和手上的相同");
  });

  test("names several files, and says how many it names that are not here", () => {
    const receipt = checked({ provider: "unitrust", hashes: [printed(SHA_A), printed(SHA_B), printed("99".repeat(32)), printed("98".repeat(32), { of: "chain" })] });
    expect(receipt.matched).toEqual([SHA_A, SHA_B]);
    expect(receipt.text).toMatch(/印着“聊天.json”、“账单.csv”的哈希，和手上的相同。另有 1 个哈希，手上的文件里没有对得上的。/u);
    expect(receipt.text).toContain("从那一刻起没有改过");
  });

  test("what each service's word is worth, and none says that a content is true", () => {
    for (const provider of ["unitrust", "rights-guard", "zhixin-chain", "notary-cloud", "ebaoquan", "other"] as const) {
      const receipt = checked({ provider, hashes: [printed(SHA_A)] });
      expect(receipt.basis.length).toBeGreaterThan(0);
      expect(receipt.text).toMatch(/没有改过/u);
      expect(receipt.text).not.toMatch(/证明.{0,4}真实|一定采信/u);
    }
    expect(checked({ provider: "notary-cloud", hashes: [printed(SHA_A)] }).text).toContain("不是公证书");
  });

  test("what cannot be compared is said to be, with what can be done", () => {
    const receipt = checked({ provider: "ebaoquan", hashes: [printed("99".repeat(64), { algorithm: "sha512" })] });
    expect(receipt.text).toContain("印的是 SHA-512，案件里记的是 SHA-256 和 SM3");
    expect(receipt.mend).toContain("SM3");
  });
});

describe("in a case", () => {
  const paper = (hashes: readonly PrintedHash[]): Source => {
    const { original: file, reading } = bill("证书.pdf", []);
    const { owner: _, ...rest } = reading;
    return { original: file, reading: { ...rest, kind: "receipt-pdf", receipt: { provider: "unitrust", number: "TSA-01-1", hashes: hashes.map((hash) => ({ ...hash })) } }, records: [] };
  };
  const withPaper = (...hashes: PrintedHash[]) => assessed(story([], {}, [STORY.bill, STORY.chat, paper(hashes)]));

  test("one that fits warns of nothing, stands beside the exhibit that it names, and shows in the list", () => {
    const { warnings, exhibits, receipts, checkList, claim } = withPaper(printed(STORY.chat.original.sha256));
    expect(warnings.map(({ code }) => code)).not.toContain("receipt-unmatched");
    const no = exhibits.listed.find(({ original: sha256 }) => sha256 === STORY.chat.original.sha256)!.no;
    expect(exhibits.apart).toMatchObject([{ path: "证书.pdf", why: `存证证书，印着证据${no}的哈希，到平台核验以后和它一起交。` }]);
    expect(receipts).toHaveLength(1);
    expect(checkList.items.find(({ id }) => id === "CHK-15")).toMatchObject({ state: "open", found: { text: "有 1 份存证证书，印着 1 份原件的哈希；到平台核验过再算数。" } });
    expect(claim).toEqual(assessed(story()).claim);
  });

  test("one that fits nothing is a warning with its place and the mend", () => {
    const { warnings, exhibits } = withPaper(printed("99".repeat(32)));
    expect(warnings.find(({ code }) => code === "receipt-unmatched")).toMatchObject({ text: expect.stringContaining("都对不上"), mend: expect.stringContaining("改名没关系"), sources: [{ at: { page: 1 } }] });
    expect(exhibits.apart[0]!.why).toContain("对不上");
  });
});
