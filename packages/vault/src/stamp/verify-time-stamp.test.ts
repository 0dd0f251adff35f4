import { execFileSync } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import type { FaultCode, Instant } from "@youju/model";
import { afterAll, describe, expect, test } from "vitest";
import { OctetString } from "asn1js";
import fc from "fast-check";
import { Extension, TSTInfo } from "pkijs";
import { hasOpenssl, ISSUER, type Issued, SIGNER, testAuthority } from "../../testing/index.ts";
import { nodeHasher } from "../node/index.ts";
import { derOf, partsOf, wholeValue } from "./der.ts";
import { certificatesInPem } from "./pem.ts";
import { readToken } from "./token.ts";
import { type VerifiedStamp, verifyTimeStamp, type VerifyStampOptions } from "./verify-time-stamp.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const CONTENT = text("5891b5b5  data/originals/微信账单.csv\n");
const NOW = "2030-01-01T10:00:00+08:00" as Instant;

describe.skipIf(!hasOpenssl)("a time stamp of openssl", () => {
  const authority = testAuthority();
  afterAll(() => authority.remove());
  const rootDer = authority.der(authority.root);
  const trusting = { trustedRoots: [rootDer] };
  const verify = (der: Uint8Array, options: Partial<VerifyStampOptions> = trusting, content = CONTENT): Promise<VerifiedStamp> =>
    verifyTimeStamp(der, { manifestBytes: content, hasher: nodeHasher, now: NOW, ...options });
  const codes = ({ failures }: VerifiedStamp): FaultCode[] => failures.map(({ code }) => code);
  const secondsOf = ({ time }: VerifiedStamp): number => Date.parse(time!) / 1000;
  const accepts = (der: Uint8Array, verified: VerifiedStamp, token = false): boolean =>
    authority.accepts(der, CONTENT, { token, at: secondsOf(verified) });
  const honest = authority.answer(authority.query(CONTENT));

  /** The TSTInfo of an honest token over the content. */
  const info = honest.then(async (der) => {
    const token = await readToken(der);
    return token.ok ? token.value.infoDer : new Uint8Array();
  });
  const forged = async (...[signers, ask = {}]: [readonly Issued[], Omit<Parameters<typeof authority.forge>[1], "signers">?]): Promise<Uint8Array> =>
    authority.forge(await info, { signers, ...ask });

  test("is accepted, with who gave it when", async () => {
    const verified = await verify(await honest);
    expect(verified).toMatchObject({ ok: true, checkable: true, policy: "1.2.3.4.1", rootTrusted: true, failures: [], notes: [] });
    expect(verified.authority).toBe("CN=TSA, O=测试时间戳机构, C=CN");
    expect(verified.root?.name).toBe("CN=Root, O=测试根, C=CN");
    expect(verified.root?.sha256).toBe(execFileSync("openssl", ["x509", "-in", authority.root.certificate, "-noout", "-fingerprint", "-sha256"], { encoding: "utf8" }).split("=")[1]!.trim().replaceAll(":", "").toLowerCase());
    expect(Math.abs(secondsOf(verified) - Date.now() / 1000)).toBeLessThan(120);
    expect(accepts(await honest, verified)).toBe(true);
  });

  test.each(["sha384", "sha512", "sm3"])("over %s too", async (hash) => {
    const der = await authority.answer(authority.query(CONTENT, `-${hash}`));
    const verified = await verify(der);
    expect([verified.ok, codes(verified), accepts(der, verified)]).toEqual([true, [], true]);
    expect(codes(await verify(der, trusting, text("another\n")))).toEqual(["stamp-other-content"]);
  });

  test("over digests that are at hand, and over none that is known", async () => {
    const digests = { "SHA-256": execFileSync("openssl", ["dgst", "-sha256", "-r"], { input: CONTENT, encoding: "utf8" }).slice(0, 64) };
    expect((await verifyTimeStamp(await honest, { digests, now: NOW })).ok).toBe(true);
    expect(codes(await verifyTimeStamp(await honest, { digests: { SM3: "00" }, now: NOW }))).toEqual(["stamp-hash-unknown"]);
  });

  test("by a key of RSA, and as a token without its answer", async () => {
    const rsa = authority.issue({ by: authority.root, rsa: true });
    const der = await authority.answer(authority.query(CONTENT), { signer: rsa });
    const verified = await verify(der);
    expect([verified.ok, accepts(der, verified)]).toEqual([true, true]);
    const token = derOf(partsOf(wholeValue(der))[1]!);
    expect(await verify(token)).toEqual(verified);
    expect(accepts(token, verified, true)).toBe(true);
  });

  test("of an authority below another: the chain is followed", async () => {
    const between = authority.issue({ subject: "/O=测试/CN=Between", extensions: ISSUER, by: authority.root });
    const signer = authority.issue({ by: between });
    const der = await authority.answer(authority.query(CONTENT), { signer, with: [between] });
    const verified = await verify(der);
    expect([codes(verified), verified.root?.name, accepts(der, verified)]).toEqual([[], "CN=Root, O=测试根, C=CN", true]);
    const unknown = await verify(der, {});
    expect([unknown.ok, unknown.root, unknown.rootTrusted, unknown.notes.map(({ code }) => code)]).toEqual([true, undefined, undefined, ["stamp-root-absent"]]);
    expect(codes(await verify(der, { trustedRoots: [authority.der(authority.issue({ extensions: ISSUER, subject: "/CN=Other" }))] }))).toEqual(["stamp-root-absent"]);
    const renewed = authority.issue({ subject: "/O=测试/CN=Between", extensions: ISSUER });
    const bare = await authority.answer(authority.query(CONTENT), { signer, with: [signer] });
    expect(codes(await verify(bare, { trustedRoots: [authority.der(renewed)] }))).toEqual(["stamp-root-absent"]);
    expect((await verify(der, { trustedRoots: [authority.der(between)] })).rootTrusted).toBe(true);
  });

  test("with a root that nobody named is told with its fingerprint; where others were named, it fails", async () => {
    const unjudged = await verify(await honest, {});
    expect([unjudged.ok, unjudged.rootTrusted, unjudged.notes.map(({ code }) => code)]).toEqual([true, undefined, ["stamp-root-unjudged"]]);
    const same = authority.issue({ subject: "/C=CN/O=测试根/CN=Root", extensions: ISSUER });
    const other = await verify(await honest, { trustedRoots: [authority.der(same)] });
    expect([codes(other), other.rootTrusted]).toEqual([["stamp-root-not-trusted"], false]);
  });

  test("for other content, with another nonce or policy, is refused", async () => {
    expect(codes(await verify(await honest, trusting, text("other")))).toEqual(["stamp-other-content"]);
    expect(codes(await verify(await honest, { ...trusting, nonce: 5n }))).toEqual(["stamp-nonce"]);
    expect(codes(await verify(await honest, { ...trusting, policy: "1.2.3.4.5" }))).toEqual(["stamp-policy"]);
    const withPolicy = await authority.answer(authority.query(CONTENT, "-tspolicy", "1.2.3.4.5", "-no_nonce"));
    expect(codes(await verify(withPolicy, { ...trusting, policy: "1.2.3.4.5" }))).toEqual([]);
    expect(codes(await verify(withPolicy, { ...trusting, nonce: 5n }))).toEqual(["stamp-nonce"]);
  });

  test("that was refused says why", async () => {
    const refused = await verify(await authority.answer(authority.query(CONTENT, "-tspolicy", "1.9.9")));
    expect(refused.failures).toMatchObject([{ code: "stamp-not-granted", details: { status: "拒绝", later: false } }]);
    expect(refused.failures[0]?.details).toMatchObject({ reasons: expect.stringMatching(/^不支持要的策略/u) as string });
    const hash = await verify(await authority.answer(authority.query(CONTENT, "-sha1")));
    expect(hash.failures[0]?.details).toMatchObject({ reasons: expect.stringMatching(/^不支持这种哈希算法/u) as string });
  });

  test("of a signer that was not in force then, is refused; one that has expired since is told of", async () => {
    const early = authority.issue({ by: authority.root, from: "20200101000000Z", to: "20210101000000Z" });
    const der = await authority.answer(authority.query(CONTENT), { signer: early });
    const verified = await verify(der);
    expect([codes(verified), accepts(der, verified)]).toEqual([["stamp-signer-dates"], false]);
    const later = await verify(await honest, { ...trusting, now: "2050-01-01T00:00:00+08:00" as Instant });
    expect([later.ok, later.notes.map(({ code }) => code)]).toEqual([true, ["stamp-signer-expired"]]);
    const before = await verify(await honest, { ...trusting, now: "2025-01-01T00:00:00+08:00" as Instant });
    expect([before.ok, before.notes.map(({ code }) => code)]).toEqual([true, ["stamp-time-ahead"]]);
  });

  test("as openssl's own signer would sign it is accepted when it is made by hand, so that the forgeries fail for their own reason", async () => {
    const der = await forged([authority.signer]);
    const verified = await verify(der);
    expect([codes(verified), accepts(der, verified, true)]).toEqual([[], true]);
  });

  const purposes: readonly (readonly [string, string, string])[] = [
    ["no purpose", "keyUsage=critical,digitalSignature", "missing"],
    ["another purpose", "extendedKeyUsage=critical,codeSigning", "missing"],
    ["a purpose that is not critical", "extendedKeyUsage=timeStamping", "not-critical"],
    ["several purposes", "extendedKeyUsage=critical,timeStamping,codeSigning", "several"],
    ["a key that may not sign", "keyUsage=critical,keyEncipherment\nextendedKeyUsage=critical,timeStamping", "key-usage"],
    ["a key that may sign certificates too", "keyUsage=critical,digitalSignature,keyCertSign\nextendedKeyUsage=critical,timeStamping", "key-usage"],
  ];
  test.each(purposes)("by a signer with %s is refused", async (_, extensions, why) => {
    const der = await forged([authority.issue({ by: authority.root, extensions })]);
    const verified = await verify(der);
    expect(verified.failures).toEqual([{ code: "stamp-purpose", details: { why } }]);
    expect(accepts(der, verified, true)).toBe(false);
  });

  test("that does not name its signer's certificate, or names another, is refused", async () => {
    const missing = await forged([authority.signer], { options: [] });
    const verified = await verify(missing);
    expect(verified.failures).toEqual([{ code: "stamp-signer-id", details: { why: "missing" } }]);
    expect(accepts(missing, verified, true)).toBe(false);
    // The same key and name under another certificate: the signature fits, the identifier does not.
    const swapped = await forged([authority.signer], { with: [twinOf(authority.signer)], options: ["-cades", "-nocerts"] });
    const other = await verify(swapped);
    expect(other.failures).toContainEqual({ code: "stamp-signer-id", details: { why: "other" } });
    expect(accepts(swapped, other, true)).toBe(false);
  });

  /** A certificate of the same number, names and key as another; only the dates differ. */
  function twinOf({ certificate, key }: Issued): Issued {
    const serial = authority.openssl("x509", "-in", certificate, "-noout", "-serial").toString().trim().split("=")[1]!;
    const request = authority.put(authority.openssl("x509", "-x509toreq", "-in", certificate, "-signkey", key), "csr");
    const extensions = authority.put(`${SIGNER}\n`, "ext");
    const by = ["-CA", authority.root.certificate, "-CAkey", authority.root.key];
    const twin = authority.openssl("x509", "-req", "-in", request, ...by, "-set_serial", `0x${serial}`, "-days", "4000", "-extfile", extensions);
    return { certificate: authority.put(twin, "pem"), key };
  }

  test("by nobody, by two, or of something else is refused", async () => {
    const other = authority.issue({ by: authority.root, subject: "/O=测试/CN=Two" });
    expect(codes(await verify(await forged([authority.signer, other])))).toEqual(["stamp-signers"]);
    const certless = await forged([authority.signer], { with: [], options: ["-cades", "-nocerts"] });
    expect(codes(await verify(certless))).toEqual(["stamp-signer-missing"]);
    const letter = authority.openssl("cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-in", authority.put("hello", "txt"), "-signer", authority.signer.certificate, "-inkey", authority.signer.key);
    expect(codes(await verify(new Uint8Array(letter)))).toEqual(["stamp-not-a-stamp"]);
    expect(codes(await verify(authority.forge(text("no TSTInfo"), { signers: [authority.signer] })))).toEqual(["stamp-unreadable"]);
  });

  test("by a signer who names himself by his key is accepted", async () => {
    const signer = authority.issue({ by: authority.root, extensions: `${SIGNER}\nsubjectKeyIdentifier=hash` });
    const der = await forged([signer], { options: ["-cades", "-keyid"] });
    expect(codes(await verify(der))).toEqual([]);
  });

  test("that names another authority than its signer is refused", async () => {
    const der = await forged([authority.issue({ by: authority.root, subject: "/O=别的机构/CN=Somebody" })]);
    const verified = await verify(der);
    expect([codes(verified), accepts(der, verified, true)]).toEqual([["stamp-authority-name"], false]);
  });

  test("with a critical extension that nobody knows, in the token or in its signer, is refused", async () => {
    const signer = authority.issue({ by: authority.root, extensions: `${SIGNER}\n1.2.3.4=critical,ASN1:UTF8:x` });
    const der = await forged([signer]);
    const verified = await verify(der);
    expect(verified.failures).toMatchObject([{ code: "stamp-chain", details: { why: "extension" } }]);
    expect(accepts(der, verified, true)).toBe(false);
    const extended = TSTInfo.fromBER(await info);
    extended.extensions = [new Extension({ extnID: "1.2.3.4", critical: true, extnValue: new OctetString({ valueHex: bytes("0500") }).valueBlock.valueHex })];
    const token = authority.forge(new Uint8Array(extended.toSchema().toBER()), { signers: [authority.signer] });
    expect((await verify(token)).failures).toEqual([{ code: "stamp-extension", details: { extension: "1.2.3.4" } }]);
  });

  test("with a hash that is not known here is said to be unchecked", async () => {
    expect(codes(await verify(await forged([authority.signer], { options: ["-cades", "-md", "sha224"] })))).toContain("stamp-algorithm");
    const sha1 = TSTInfo.fromBER(await info);
    sha1.messageImprint.hashAlgorithm.algorithmId = "1.3.14.3.2.26";
    const token = authority.forge(new Uint8Array(sha1.toSchema().toBER()), { signers: [authority.signer] });
    expect((await verify(token)).failures).toEqual([{ code: "stamp-hash-unknown", details: { algorithm: "SHA-1" } }]);
  });

  test("with a signature by SHA-1 is refused", async () => {
    expect(codes(await verify(await forged([authority.signer], { options: ["-cades", "-md", "sha1"] })))).toEqual(["stamp-weak"]);
  });

  const chains: readonly (readonly [string, () => { between: Issued; signer: Issued }, string])[] = [
    ["that is no authority", () => below({ extensions: "basicConstraints=critical,CA:FALSE" }), "not-ca"],
    ["that may not sign certificates", () => below({ extensions: "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign" }), "not-ca"],
    ["that has run out by then", () => below({ extensions: ISSUER, from: "20200101000000Z", to: "20210101000000Z" }), "dates"],
    ["with a critical extension that nobody knows", () => below({ extensions: `${ISSUER}\n1.2.3.4=critical,ASN1:UTF8:x` }), "extension"],
    ["below one that allows none", () => below({ extensions: ISSUER }, authority.issue({ by: authority.root, subject: "/CN=Last", extensions: "basicConstraints=critical,CA:TRUE,pathlen:0" })), "too-long"],
  ];
  const extra: Issued[] = [];
  function below(ask: Parameters<typeof authority.issue>[0], by = authority.root): { between: Issued; signer: Issued } {
    extra.splice(0, extra.length, ...(by === authority.root ? [] : [by]));
    const between = authority.issue({ subject: "/O=测试/CN=Between", by, ...ask });
    return { between, signer: authority.issue({ by: between }) };
  }
  test.each(chains)("whose chain leads over one %s is refused", async (_, make, why) => {
    const { between, signer } = make();
    const der = await authority.answer(authority.query(CONTENT), { signer, with: [between, ...extra] });
    const verified = await verify(der);
    expect(verified.failures).toMatchObject([{ code: "stamp-chain", details: { why } }]);
    expect(accepts(der, verified)).toBe(false);
  });

  test("whose signer was not issued by the one it names is refused", async () => {
    const same = authority.issue({ subject: "/C=CN/O=测试根/CN=Root", extensions: ISSUER });
    const der = await authority.answer(authority.query(CONTENT), { with: [same] });
    expect((await verify(der, {})).failures).toMatchObject([{ code: "stamp-chain", details: { why: "not-issued" } }]);
    expect((await verify(der)).ok).toBe(true);
  });

  test("certificates that issue one another do not keep it busy", async () => {
    const loops = Array.from({ length: 12 }, () => authority.issue({ subject: "/O=圈/CN=Loop", extensions: ISSUER }));
    const started = performance.now();
    await verify(await forged([authority.issue({ by: loops[0]! })], { with: loops }));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("signed with SM2 is named as not checkable here", async () => {
    // ecdsa-with-SHA256 and the hash become SM2 with SM3, whose identifiers are as long.
    const der = swap(await honest, bytes("2a8648ce3d040302"), bytes("2a811ccf55018375"));
    const verified = await verify(der);
    expect([verified.ok, verified.checkable, codes(verified)]).toEqual([false, false, ["stamp-sm2"]]);
    expect(codes(await verify(der, trusting, text("other")))).toEqual(["stamp-other-content", "stamp-sm2"]);
  });

  test("that was cut off, added to or is something else is refused", async () => {
    const der = await honest;
    for (const length of [0, 1, 5, 100, der.length - 1])
      expect(codes(await verify(der.slice(0, length)))).toEqual(["stamp-unreadable"]);
    expect((await verify(Uint8Array.of(...der, 0))).failures).toMatchObject([{ details: { why: "more" } }]);
    for (const junk of [text("<html>login</html>"), new Uint8Array(2 << 20), bytes("30800000"), text("-----BEGIN PKCS7-----")])
      expect(codes(await verify(junk))).toEqual(["stamp-unreadable"]);
    expect(codes(await verify(new Uint8Array(200_000).fill(0x30)))).toEqual(["stamp-unreadable"]);
  });

  test("in which bytes were changed, put in or taken out is refused, or says the same", async () => {
    const rsa = authority.issue({ by: authority.root, rsa: true, extensions: `${SIGNER}\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid,issuer\nsubjectAltName=DNS:a.b\ncertificatePolicies=1.2.3` });
    const ders = [await honest, await authority.answer(authority.query(CONTENT), { signer: rsa })];
    const same = await Promise.all(ders.map((der) => verify(der)));
    expect(same.map(({ ok }) => ok)).toEqual([true, true]);
    const edit = fc.record({ at: fc.nat(4000), take: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) });
    const runs = Number(process.env["YOUJU_RUNS"] ?? 100);
    const seed = process.env["YOUJU_RUNS"] === undefined ? { seed: 20_261_123 } : {};
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.array(edit, { minLength: 1, maxLength: 3 }), async (which, edits) => {
        const changed = edits.reduce((der, { at, take, put }) => {
          const place = at % der.length;
          return Uint8Array.of(...der.slice(0, place), ...put, ...der.slice(place + take));
        }, ders[which]!);
        const verified = await verify(changed);
        return !verified.ok || isDeepStrictEqual(verified, same[which]);
      }),
      { numRuns: runs, ...seed },
    );
  });

  test("is checked against roots out of a PEM file", () => {
    const pem = execFileSync("cat", [authority.signer.certificate, authority.root.certificate], { encoding: "utf8" });
    const ders = certificatesInPem(pem)!;
    expect(ders.map((one) => Buffer.from(one).toString("hex"))).toEqual([authority.signer, authority.root].map((one) => Buffer.from(authority.der(one)).toString("hex")));
    expect([certificatesInPem("no"), certificatesInPem("-----BEGIN CERTIFICATE-----\n中\n-----END CERTIFICATE-----")]).toEqual([undefined, undefined]);
  });
});

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

/** Every place of `old`, which is as long as `put`. */
function swap(whole: Uint8Array, old: Uint8Array, put: Uint8Array): Uint8Array {
  const hex = Buffer.from(whole).toString("hex");
  return bytes(hex.replaceAll(Buffer.from(old).toString("hex"), Buffer.from(put).toString("hex")));
}
