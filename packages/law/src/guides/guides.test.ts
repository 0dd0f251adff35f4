import { describe, expect, test } from "vitest";
import { groundsOfPoint } from "./guide.ts";
import { guides } from "./index.ts";

describe("guides", () => {
  test("each point is a sentence with its article", () => {
    for (const { id, first, points } of guides) {
      expect([id, first.endsWith("。")]).toEqual([id, true]);
      for (const point of points) expect([id, point.about, groundsOfPoint(point).length > 0, point.says.endsWith("。")]).toEqual([id, point.about, true, true]);
    }
  });

  test.each([
    ["iou", "双方是谁", ["CN-PL-2", "RJ-5"]],
    ["iou", "多少钱，怎么给的", ["CN-CC-679", "CN-PL-26", "CN-CC-670"]],
    ["iou", "哪天还", ["CN-CC-675", "CN-CC-677", "CN-PL-30"]],
    ["iou", "利息", ["CN-PL-24", "CN-CC-680", "CN-PL-24a", "CN-PL-25", "CN-CC-674"]],
    ["iou", "逾期和违约金", ["CN-PL-28", "CN-PL-29", "CN-CC-585"]],
    ["iou", "保证人", ["CN-CC-685", "CN-CC-686", "CN-PL-20"]],
    ["iou", "去哪个法院", ["CN-CPL-35", "CN-CPL-15H"]],
    ["iou", "送达地址", ["CN-CPL-90", "CN-EV-OL29"]],
    ["iou", "写了也没用的", ["CN-SL-197"]],
    ["iou", "签名", ["CN-EV-92", "CN-EV-ES"]],
    ["iou", "还款协议", ["CN-SL-R14", "CN-SL-R19"]],
    ["iou", "去公证", ["CN-CPL-249"]],
    ["showing", "CHK-1（要做）", ["CN-EV-SHOW", "CN-EV-15"]],
    ["showing", "CHK-12（最好做）", ["EVR-7"]],
    ["police", "什么像诈骗", ["CR-266", "CR-SEP"]],
    ["police", "数额", ["CR-266-1"]],
    ["police", "骗的是亲戚", ["CR-266x"]],
    ["police", "保管的东西不还", ["CR-270"]],
    ["police", "报案当天", ["CN-CRP-110", "PO-1", "PO-5"]],
    ["police", "多久有答复", ["PO-2", "PO-3"]],
    ["police", "不立案", ["CN-POLICE-178", "CN-POLICE-179", "PO-10"]],
    ["police", "报了案还能不能起诉", ["CN-PL-5", "CN-PL-7"]],
    ["police", "时效", ["CN-SL-R13"]],
    ["police", "别做的", ["PS-9", "PS-29", "PS-72", "CR-243"]],
    ["enforcement", "向哪里申请", ["CN-CPL-235", "CN-CPL-250", "CN-CPL-249"]],
    ["enforcement", "法院能做什么", ["CN-CPL-253", "CN-CPL-254"]],
    ["enforcement", "晚还的代价", ["CN-EX-DELAY"]],
    ["enforcement", "限制消费", ["CN-XX-1", "CN-XX-3", "CN-XX-4"]],
    ["enforcement", "失信名单", ["CN-SX-1", "CN-SX-2", "CN-SX-5", "CN-SX-8"]],
    ["enforcement", "限制出境", ["CN-CPL-266"]],
    ["enforcement", "悬赏", ["CN-PI-21"]],
    ["enforcement", "法院拖着", ["CN-CPL-237"]],
    ["enforcement", "没有财产可执行", ["CN-CPL-265", "CN-SX-10"]],
    ["enforcement", "能还不还、转移财产", ["CR-313", "CR-313-2", "CR-313-6", "CR-314"]],
    ["abroad", "在内地起诉", ["CN-CPL-276", "CN-CPL-283"]],
    ["abroad", "境外的证据", ["CN-CPL-284", "XB-APO"]],
    ["abroad", "限制出境", ["CN-CPL-266"]],
    ["abroad", "香港", ["XB-HK-1", "XB-HK-2", "XB-HK-645"]],
    ["abroad", "澳门", ["XB-MO", "XB-MO-18"]],
    ["abroad", "台湾", ["XB-TW", "XB-TW-74"]],
    ["abroad", "外国", ["CN-CPL-297", "XB-SG", "XB-SEA", "XB-US", "XB-EU"]],
    ["abroad", "仲裁", ["XB-NYC", "CN-CPL-288", "CN-CPL-304"]],
    ["abroad", "欠的是外币", ["XB-FX"]],
  ])("%s: %s, by %j", (id, about, rules) => {
    const point = guides.find((guide) => guide.id === id)!.points.find((each) => each.about === about)!;
    expect(groundsOfPoint(point).map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });
});
