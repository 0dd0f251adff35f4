import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasOpenssl, serve, type ServedAuthority, testAuthority } from "@youju/vault/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bench } from "../testing/cli.ts";

const YAML = "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n";

describe.skipIf(!hasOpenssl)("youju seal", () => {
  const tsa = testAuthority();
  let served: ServedAuthority;
  beforeAll(async () => void (served = await serve(tsa)));
  afterAll(() => {
    served.close();
    tsa.remove();
  });

  async function folder(answers?: readonly string[]) {
    Object.assign(served, { down: false, password: undefined });
    const made = await bench(answers);
    await made.write("案件/case.yaml", YAML);
    await made.write("案件/originals/微信/聊天.txt", "你好\n");
    await made.write("library/root.pem", readFileSync(tsa.root.certificate));
    return made;
  }
  const settings = (more = ""): string => `authorities:\n  - { name: 甲, url: "${served.url}", roots: root.pem${more} }\n`;

  test("seals a folder, says what that shows and what not, and verify takes it", async () => {
    await using made = await folder();
    await made.write("library/authorities.yaml", settings());
    const { exit, out, err } = await made.youju("seal", "案件");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/^固化 20261123T100000-[0-9a-f]{4}：1 个原件，2026-11-23 10:00:00（这台电脑的时钟）\n {2}清单的 SHA-256：[0-9a-f]{64}\n {2}已盖好 {2}甲 20\d\d-\d\d-\d\d [\d:]+（CN=TSA, O=测试时间戳机构, C=CN，根证书是您信任的“CN=Root, O=测试根, C=CN”）/u);
    expect(out).toContain("说明什么：自 ");
    expect(out).toContain("不说明什么：不说明内容是真的，也不说明那以前没有改过");
    expect(out).toContain("人民法院在线诉讼规则第十六条、人民法院在线诉讼规则第十八条");
    const [id] = readdirSync(join(made.dir, "案件/seals"));
    expect(readdirSync(join(made.dir, "案件/seals", id!)).toSorted()).toEqual(["originals-sha256.txt", "甲.tsr"]);
    const verified = await made.youju("verify", "案件", "--json");
    expect(verified.err + verified.out).toContain('"ok": true');
    await made.write("案件/originals/微信/聊天.txt", "您好\n");
    expect((await made.youju("verify", "案件")).exit).toBe(1);
  });

  test("seals a case of the library without a network; the stamp comes when it is asked for again", async () => {
    await using made = await folder();
    await made.write("library/authorities.yaml", settings());
    served.down = true;
    const { case: id } = JSON.parse((await made.youju("import", "案件", "--json")).out) as { case: string };
    const first = await made.youju("seal", id);
    expect([first.exit, first.out]).toEqual([0, expect.stringContaining("还在等  甲（问过 1 次，会再问）")]);
    expect(first.out).toContain("这份清单只有这台电脑的时间");
    served.down = false;
    const again = await made.youju("seal", id, "--retry");
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining("已盖好  甲")]);
    const listed = JSON.parse((await made.youju("seal", id, "--list", "--json")).out) as { seals: { stamps: { state: string }[] }[] };
    expect(listed.seals.map(({ stamps }) => stamps.map(({ state }) => state))).toEqual([["granted"]]);
  });

  test("lists the stamps that lie among the originals, with what they are over", async () => {
    await using made = await folder();
    await made.write("案件/originals/聊天.tsr", await tsa.answer(tsa.query(Buffer.from("你好\n"))));
    const { exit, out } = await made.youju("seal", "案件", "--list");
    expect([exit, out]).toEqual([0, expect.stringContaining("还没有固化过")]);
    expect(out).toMatch(/原件里的时间戳\n {2}聊天\.tsr：核对过，20[^\n]*，盖的是“微信\/聊天\.txt”的 SHA-256（CN=TSA/u);
  });

  test("asks an authority by its address, and says that its root is not judged", async () => {
    await using made = await folder();
    const { exit, out } = await made.youju("seal", "案件", "--authority", served.url);
    expect([exit, out]).toEqual([0, expect.stringContaining("没有给出信任的根证书，所以不判断这家机构是否可信")]);
    expect(out).toMatch(/已盖好 {2}127\.0\.0\.1_\d+_tsa /u);
  });

  test("makes the seal without any authority, and says so", async () => {
    await using made = await folder();
    const { exit, out } = await made.youju("seal", "案件");
    expect([exit, out]).toEqual([0, expect.stringContaining("还没有设置时间戳机构，这次只留下了清单")]);
    await made.write("library/authorities.yaml", settings());
    expect((await made.youju("seal", "案件", "--retry")).out).toContain("已盖好  甲");
  });

  test("asks a person for a password, never shows it, and answers 1 where the authority refuses", async () => {
    await using made = await folder(["geheim"]);
    served.password = "li:geheim";
    await made.write("library/authorities.yaml", settings(", user: li"));
    const { exit, out, err } = await made.youju("seal", "案件");
    expect([exit, out]).toEqual([0, expect.stringContaining("已盖好  甲")]);
    expect(out + err).not.toContain("geheim");
    served.password = "other:one";
    const refused = await made.youju("seal", "案件");
    expect([refused.exit, refused.out]).toEqual([1, expect.stringContaining("没有给  甲")]);
    expect(refused.out).toContain("不接受用户名、密码或客户端证书");
    expect(refused.out).not.toContain("geheim");
  });

  test.each([
    [["seal"], "还少案件文件夹或案件编号"],
    [["seal", "无此案件"], "无此案件"],
    [["seal", "案件", "--list", "--retry"], "--retry"],
    [["seal", "案件", "--authority", "丙"], "没有叫“丙”的时间戳机构"],
    [["seal", "案件", "--authority", "ftp://a"], "不是时间戳机构的网址"],
    [["seal", "空"], "case.yaml"],
  ])("%s is told what is wrong", async (argv, words) => {
    await using made = await folder();
    await made.write("空/x.txt", "");
    const { exit, out, err } = await made.youju(...argv);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  test("settings that are wrong are told with their place, and nothing is sealed", async () => {
    await using made = await folder();
    await made.write("library/authorities.yaml", "authorities: [{ name: 甲 }]\n");
    const { exit, err } = await made.youju("seal", "案件");
    expect([exit, err]).toEqual([2, expect.stringContaining("“authorities.0.url”缺少，或写得不对")]);
    expect(readdirSync(join(made.dir, "案件"))).not.toContain("seals");
  });
});
