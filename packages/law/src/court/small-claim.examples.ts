/** 小额诉讼: province, day and sum, and on which side of about which lines it falls. Half and double are worked by hand. */
import { type CalendarDate, moneyFromContract } from "@youju/model";
import type { Example } from "../../testing/example.ts";
import type { Province } from "../tables/provinces.ts";
import type { SmallClaimBar, SmallClaimInput, SmallClaimVerdict } from "./small-claim.ts";

interface Expected {
  readonly verdict: SmallClaimVerdict;
  /** `half double from certainty` of each pair of lines. */
  readonly lines: readonly string[];
  readonly aged: string | null;
  readonly says?: string;
}

type Place = Province | null;

const row = (id: string, situation: string, [province, filed, amount, bars = []]: readonly [Place, string, string, (readonly SmallClaimBar[])?], verdict: SmallClaimVerdict, lines: readonly string[], aged: string | null, says: string, ...rules: readonly string[]): Example<SmallClaimInput, Expected> => ({
  id,
  situation,
  input: { province, filingDate: filed as CalendarDate, amount: moneyFromContract(amount), bars },
  expected: { verdict, lines, aged, says },
  rules,
});

const JIANGSU_2026 = "64610.00 258440.00 notice H";
const NOW = "2026-11-25";

export const SMALL_CLAIMS: readonly Example<SmallClaimInput, Expected>[] = [
  row("small-1", "江苏，2026 年 11 月，2 万元：在 64,610 以下。", ["江苏", NOW, "20000.00"], "likely-mandatory", [JIANGSU_2026], null, "不能上诉", "CN-CPL-165", "CN-CPL-J272", "CN-CPL-168", "CN-CPL-169", "CN-CPL-J275", "CN-CPL-J279", "SC-ASK", "SC-2-7"),
  row("small-2", "江苏，正好 64,610 元：还在里面。", ["江苏", NOW, "64610.00"], "likely-mandatory", [JIANGSU_2026], null, "一半以下", "CN-CPL-165"),
  row("small-3", "江苏，64,610.01 元：要双方同意。", ["江苏", NOW, "64610.01"], "by-agreement", [JIANGSU_2026], null, "双方都同意才", "CN-CPL-165"),
  row("small-4", "江苏，正好 258,440 元。", ["江苏", NOW, "258440.00"], "by-agreement", [JIANGSU_2026], null, "双方都同意才", "CN-CPL-165"),
  row("small-5", "江苏，258,440.01 元：超过二倍。", ["江苏", NOW, "258440.01"], "above", [JIANGSU_2026], null, "超过二倍", "CN-CPL-165", "CN-CPL-160"),
  row("small-6", "江苏，2026-01-03 起诉：还是 2024 年的通知。", ["江苏", "2026-01-03", "62000.00"], "by-agreement", ["60862.00 243448.00 notice H"], null, "2024-01-06", "CN-CPL-165", "SC-2-7"),
  row("small-7", "江苏，2026-01-04 起诉：新通知。", ["江苏", "2026-01-04", "62000.00"], "likely-mandatory", [JIANGSU_2026], null, "2026-01-04", "CN-CPL-165"),
  row("small-8", "江苏，2023 年 5 月起诉：2022 年的通知，51,811。", ["江苏", "2023-05-05", "51811.00"], "likely-mandatory", ["51811.00 207242.00 notice M"], null, "2022-01-07", "CN-CPL-165"),
  row("small-9", "江苏，2027 年 2 月起诉：一月可能又换了，只能估。", ["江苏", "2027-02-01", "20000.00"], "likely-mandatory", ["64610.00 258440.00 estimate M"], "SC-N3", "不是法院公布的标准", "CN-CPL-J272", "SC-2-7", "SC-2-8"),
  row("small-10", "浙江，2022 年 3 月起诉：那年一月的通知，54,323。", ["浙江", "2022-03-01", "54323.00"], "likely-mandatory", ["54323.00 217290.00 notice H"], null, "浙江省高级人民法院", "CN-CPL-165"),
  row("small-11", "浙江，现在：2022 年的通知旧了，按 137,239 估，一半 68,619.5 进到元。", ["浙江", NOW, "68620.00"], "likely-mandatory", ["68620.00 274478.00 estimate M"], "SC-N4", "已经旧了", "CN-CPL-J272", "SC-2-7", "SC-2-8", "SC-2-2"),
  row("small-12", "湖南，2024 年 1 月：2023 年 11 月的通知，45,707。", ["湖南", "2024-01-15", "45707.00"], "likely-mandatory", ["45707.00 182826.00 notice H"], null, "自动换", "CN-CPL-165", "SC-2-7"),
  row("small-13", "湖南，2024 年 10 月：2023 年的工资已公布，通知的数已自动换，按 97,015 估（48,507.5 进到元）。", ["湖南", "2024-10-10", "48508.00"], "likely-mandatory", ["48508.00 194030.00 estimate M"], "SC-N6", "自动换", "SC-2-7", "SC-2-8"),
  row("small-14", "湖南，2025 年 9 月：按它自己的规则推算，48,585。", ["湖南", "2025-09-01", "48585.00"], "likely-mandatory", ["48585.00 194340.00 notice M"], null, "按它自己的规则推算", "CN-CPL-165", "SC-2-7"),
  row("small-15", "湖南，现在：2025 年的工资可能已公布，只能估。", ["湖南", NOW, "100000.00"], "by-agreement", ["48585.00 194340.00 estimate M"], "SC-N7", "2025 年的数这里没有", "SC-2-7"),
  row("small-16", "上海，2022 年 9 月：通知用全口径，68,378.5。", ["上海", "2022-09-01", "68378.50"], "likely-mandatory", ["68378.50 273514.00 notice M"], null, "全口径", "CN-CPL-165"),
  row("small-17", "上海，现在，10 万：两种统计说法不同，说不准。", ["上海", NOW, "100000.00"], "unknown", ["74604.00 298416.00 estimate L", "119778.50 479114.00 estimate L"], "SC-N5", "说不准", "SC-2-3", "SC-2-8", "CN-CPL-J272"),
  row("small-18", "上海，现在，5 万：两种都在一半以下。", ["上海", NOW, "50000.00"], "likely-mandatory", ["74604.00 298416.00 estimate L", "119778.50 479114.00 estimate L"], "SC-N5", "两组都列出来", "SC-2-3"),
  row("small-19", "上海，现在，20 万：两种都要双方同意。", ["上海", NOW, "200000.00"], "by-agreement", ["74604.00 298416.00 estimate L", "119778.50 479114.00 estimate L"], "SC-N5", "双方都同意才", "SC-2-3"),
  row("small-20", "上海，现在，50 万：两种都超过二倍。", ["上海", NOW, "500000.00"], "above", ["74604.00 298416.00 estimate L", "119778.50 479114.00 estimate L"], "SC-N5", "超过二倍", "CN-CPL-160"),
  row("small-21", "北京，现在，9 万：71,622 和 112,304 之间，说不准。", ["北京", NOW, "90000.00"], "unknown", ["71622.00 286488.00 estimate L", "112304.00 449216.00 estimate L"], null, "哪一种平均工资没有查到", "SC-2-4"),
  row("small-22", "北京，现在，7 万：两种都在一半以下。", ["北京", NOW, "70000.00"], "likely-mandatory", ["71622.00 286488.00 estimate L", "112304.00 449216.00 estimate L"], null, "一半以下", "SC-2-4", "SC-ASK"),
  row("small-23", "北京，2024 年 10 月，5 万：全口径的数没有，说不准。", ["北京", "2024-10-10", "50000.00"], "unknown", ["109156.00 436624.00 estimate L"], null, "说不准", "SC-2-4"),
  row("small-24", "广东，现在：135,395 的一半 67,697.5。", ["广东", NOW, "67697.50"], "likely-mandatory", ["67697.50 270790.00 estimate M"], null, "城镇非私营", "SC-2-2", "CN-CPL-J272"),
  row("small-25", "广东，多一分钱。", ["广东", NOW, "67697.51"], "by-agreement", ["67697.50 270790.00 estimate M"], null, "不是法院公布的标准", "SC-2-2"),
  row("small-26", "河南，现在：86,199 的一半 43,099.5，全国最低。", ["河南", NOW, "43099.50"], "likely-mandatory", ["43099.50 172398.00 estimate M"], null, "一半以下", "CN-CPL-165"),
  row("small-27", "西藏，现在：161,694。", ["西藏", NOW, "80847.01"], "by-agreement", ["80847.00 323388.00 estimate M"], null, "双方都同意才", "CN-CPL-165"),
  row("small-28", "广东，2026 年 3 月：2025 年的还没公布，按 2024 年的。", ["广东", "2026-03-01", "60000.00"], "likely-mandatory", ["67697.50 270790.00 estimate M"], null, "不是法院公布的标准", "CN-CPL-J272"),
  row("small-29", "广东，2025 年 3 月：2024 年的还没公布，按 2023 年的 131,418。", ["广东", "2025-03-01", "65709.00"], "likely-mandatory", ["65709.00 262836.00 estimate M"], null, "2023 年", "CN-CPL-J272"),
  row("small-30", "广东，2021 年起诉：那时的比例不是一半。", ["广东", "2021-05-01", "10000.00"], "unknown", [], null, "比例和现在不同", "CN-CPL-165"),
  row("small-30b", "浙江，2021-12-31 起诉，3 万：2020 年的工资有，一半的标准还没有施行。", ["浙江", "2021-12-31", "30000.00"], "unknown", [], null, "比例和现在不同", "CN-CPL-165"),
  row("small-31", "不知道在哪个省起诉。", [null, NOW, "10000.00"], "unknown", [], null, "还不知道在哪个省起诉", "CN-CPL-165", "SC-ASK"),
  row("small-32", "江苏，2 万，他是外国人。", ["江苏", NOW, "20000.00", ["foreign"]], "barred", [JIANGSU_2026], null, "涉外案件", "CN-CPL-166"),
  row("small-33", "江苏，2 万，他下落不明。", ["江苏", NOW, "20000.00", ["missing"]], "barred", [JIANGSU_2026], null, "下落不明", "CN-CPL-166", "CN-CPL-J257"),
  row("small-34", "江苏，2 万，要鉴定借条的笔迹。", ["江苏", NOW, "20000.00", ["appraisal"]], "barred", [JIANGSU_2026], null, "鉴定", "CN-CPL-166"),
  row("small-35", "江苏，2 万，他反诉要货款。", ["江苏", NOW, "20000.00", ["counterclaim"]], "barred", [JIANGSU_2026], null, "反诉", "CN-CPL-166"),
  row("small-36", "江苏，2 万，借没借、还没还说法都不一样。", ["江苏", NOW, "20000.00", ["not-plain"]], "barred", [JIANGSU_2026], null, "不是简单案件", "CN-CPL-165"),
  row("small-37", "不知道哪个省，他下落不明：不用看数额也不行。", [null, NOW, "20000.00", ["missing"]], "barred", [], null, "下落不明", "CN-CPL-166"),
];

/** What people write, and the province in which it lies. */
export const PLACES: readonly (readonly [text: string, province: Province | null])[] = [
  ["广东省深圳市南山区科技园", "广东"],
  ["深圳市南山区", "广东"],
  ["深圳", "广东"],
  ["北京市朝阳区", "北京"],
  ["北京朝阳", "北京"],
  ["内蒙古自治区呼和浩特市", "内蒙古"],
  ["新疆维吾尔自治区乌鲁木齐市", "新疆"],
  ["广西壮族自治区", "广西"],
  ["宁夏银川", "宁夏"],
  ["重庆市渝中区", "重庆"],
  ["吉林市船营区", "吉林"],
  ["吉林省长春市", "吉林"],
  ["海南藏族自治州共和县", "青海"],
  ["海南省三亚市", "海南"],
  ["苏州工业园区", "江苏"],
  ["杭州市西湖区", "浙江"],
  ["中国上海市浦东新区", "上海"],
  ["江苏省高级人民法院", "江苏"],
  ["中山市石岐街道", "广东"],
  ["中山路 12 号", null],
  ["南京西路 100 号", null],
  ["香港九龙", null],
  ["台湾省台北市", null],
  ["朝阳区建国路", null],
  ["", null],
];
