import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckList } from "@youju/model";
import { expect, test } from "vitest";
import { bench } from "../testing/cli.ts";

const EXAMPLE = join(import.meta.dirname, "../../../../examples/1-simple-loan");
const TICK = '- { id: c1, on: "2026-11-20T10:00:00+08:00", kind: checked, target: CHK-2, value: { state: done, note: 存在相册里 } }';

test("every item, what is open, what the records say, and the way through the app with its date", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("checklist", EXAMPLE);
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out).toMatch(/^出示清单，共 18 项；“要做”的还有 \d+ 项没做$/mu);
  expect(out.match(/CHK-\d+/gu)).toHaveLength(18);
  expect(out).toContain("  [ ] CHK-2 截自己的账号页：昵称、微信号。\n");
  expect(out).toMatch(/材料里：\d+ 笔转账里，0 笔有盖章的转账电子凭证/u);
  expect(out).toMatch(/怎么做：微信 我 → 服务 → 钱包 .+（2025-08 的菜单，可能已变）/u);
  expect(out).toContain("不等于证据不能用");
});

test("what was ticked in case.yaml, as text and as JSON; an item that is not in the list is a fault", async () => {
  await using place = await bench();
  const dir = join(place.dir, "案件");
  await cp(EXAMPLE, dir, { recursive: true });
  const yaml = await readFile(join(dir, "case.yaml"), "utf8");
  const plain = yaml.replaceAll(/^decisions:.*\n(?:(?: |-).*\n)*/gmu, "");
  await writeFile(join(dir, "case.yaml"), `${plain}\ndecisions:\n  ${TICK}\n`);
  expect((await place.youju("checklist", "案件")).out).toContain("  [√] CHK-2 截自己的账号页：昵称、微信号。（做了，2026-11-20，存在相册里）\n");
  const { items } = JSON.parse((await place.youju("checklist", "案件", "--json")).out) as CheckList;
  expect(items[1]).toMatchObject({ id: "CHK-2", state: "done", tick: { decision: "c1", date: "2026-11-20", note: "存在相册里" } });
  await writeFile(join(dir, "case.yaml"), `${plain}\ndecisions:\n  ${TICK.replace("CHK-2", "第二项")}\n`);
  expect(await place.youju("checklist", "案件")).toMatchObject({ exit: 2, out: "" });
});

test("a case of the library, and what is neither", async () => {
  await using place = await bench();
  const { out } = await place.youju("import", EXAMPLE, "--json");
  const { case: id } = JSON.parse(out) as { case: string };
  expect((await place.youju("checklist", id)).out).toContain("CHK-18");
  expect(await place.youju("checklist", "没有的")).toMatchObject({ exit: 2, out: "" });
});
