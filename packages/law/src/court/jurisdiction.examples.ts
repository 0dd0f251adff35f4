/** 管辖: who lives where and what was agreed, and which courts may hear it, the recommended one first. */
import type { CalendarDate } from "@youju/model";
import type { Example } from "../../testing/example.ts";
import type { CourtChoice, DisputeClause } from "./dispute-clause.ts";
import type { Whereabouts } from "./domicile.ts";
import type { Defendant, JurisdictionInput } from "./jurisdiction-input.ts";

interface Expected {
  /** `place ground`, in the order of recommendation. */
  readonly courts: readonly string[];
  readonly paymentOrderAt: readonly string[];
  readonly arbitration?: true;
  readonly foreign?: true;
  /** Words that must stand in a step, a note or an impossibility. */
  readonly says?: string;
}

const day = (text: string): CalendarDate => text as CalendarDate;
const FILED = day("2026-11-25");
const home = (household: string): Whereabouts => ({ household });
const lives = (place: string, since: string | null, household?: string): Whereabouts => ({
  ...(household === undefined ? {} : { household }),
  residence: { place, since: since === null ? null : day(since) },
});
const zhang = (at: Whereabouts, more: Omit<Defendant, "name" | "household" | "residence"> = {}): Defendant => ({ name: "张三", ...at, ...more });
const li = (at: Whereabouts): Defendant => ({ name: "李四", ...at });
const NANSHAN = home("深圳市南山区");
const CHAOYANG = home("北京市朝阳区");
const ZHANG = zhang(CHAOYANG);

const row = (id: string, situation: string, input: Partial<JurisdictionInput>, courts: readonly string[], paymentOrderAt: readonly string[], more: Omit<Expected, "courts" | "paymentOrderAt">, ...rules: readonly string[]): Example<JurisdictionInput, Expected> => ({
  id,
  situation,
  input: { filingDate: FILED, lender: NANSHAN, defendants: [ZHANG], ...input },
  expected: { courts, paymentOrderAt, ...more },
  rules,
});

const court = (places: readonly string[], link: CourtChoice["link"], more: Partial<CourtChoice> = {}): DisputeClause => ({ kind: "court", places, link, written: true, names: "court", ...more });
const OURS = "深圳市南山区 lender-place";
const HIS = "北京市朝阳区 defendant-place";
const AT_HIS = ["北京市朝阳区"];

export const JURISDICTIONS: readonly Example<JurisdictionInput, Expected>[] = [
  row("court-1", "微信借款，什么都没约定；我户籍深圳南山，他户籍北京朝阳。", {}, [OURS, HIS], AT_HIS, { says: "收钱的是你" }, "CN-CPL-24", "CN-PL-3", "CN-CPL-J18", "CN-CC-511-3", "CN-CPL-22", "CN-CPL-J3", "CN-CPL-36", "CN-CPL-18"),
  row("court-2", "只知道我的住址，不知道他的。", { defendants: [zhang({})] }, [OURS], [], {}, "CN-CPL-24", "CN-PL-3"),
  row("court-3", "只知道他的户籍地，我的还没写。", { lender: {} }, [HIS], AT_HIS, { says: "送达和执行也方便" }, "CN-CPL-22", "CN-CPL-24"),
  row("court-4", "两边的住址都不知道。", { lender: {}, defendants: [zhang({})] }, [], [], {}, "CN-CPL-18"),
  row("court-5", "两人都在深圳南山。", { defendants: [zhang(NANSHAN)] }, [OURS], ["深圳市南山区"], {}, "CN-CPL-24", "CN-PL-3"),
  row("court-6", "他户籍北京朝阳，在上海浦东租房住了两年。", { defendants: [zhang(lives("上海市浦东新区", "2024-11-01", "北京市朝阳区"))] }, [OURS, "上海市浦东新区 defendant-place"], ["上海市浦东新区"], { says: "连续住满一年" }, "CN-CPL-22", "CN-CPL-J4"),
  row("court-7", "他在上海才住了十个月：还按户籍。", { defendants: [zhang(lives("上海市浦东新区", "2026-01-20", "北京市朝阳区"))] }, [OURS, HIS], AT_HIS, { says: "不满一年" }, "CN-CPL-J3", "CN-CPL-J4"),
  row("court-8", "他在上海到起诉那天正好住满一年。", { defendants: [zhang(lives("上海市浦东新区", "2025-11-25", "北京市朝阳区"))] }, [OURS, "上海市浦东新区 defendant-place"], ["上海市浦东新区"], {}, "CN-CPL-J4"),
  row("court-9", "差一天满一年：还按户籍。", { defendants: [zhang(lives("上海市浦东新区", "2025-11-26", "北京市朝阳区"))] }, [OURS, HIS], AT_HIS, {}, "CN-CPL-J4"),
  row("court-10", "他在上海，住了多久不知道：先按户籍，查清再定。", { defendants: [zhang(lives("上海市浦东新区", null, "北京市朝阳区"))] }, [OURS, HIS], AT_HIS, { says: "住满一年了没有还不知道" }, "CN-CPL-22", "CN-CPL-J4"),
  row("court-11", "他在上海住院一年半：住院的地方不算。", { defendants: [zhang({ household: "北京市朝阳区", residence: { place: "上海市徐汇区", since: day("2025-05-01"), hospital: true } })] }, [OURS, HIS], AT_HIS, { says: "不算经常居住地" }, "CN-CPL-J4"),
  row("court-12", "只知道他现在住在广州，户籍不知道。", { defendants: [zhang(lives("广州市天河区", null))] }, [OURS, "广州市天河区 defendant-place"], ["广州市天河区"], { says: "户籍地还不知道" }, "CN-CPL-22", "CN-CPL-J3"),
  row("court-13", "我户籍湖南长沙，在深圳住了三年：我这边先按深圳，两处的说法要问法院。", { lender: lives("深圳市南山区", "2023-06-01", "长沙市岳麓区") }, [OURS, HIS], AT_HIS, { says: "“所在地”是哪一处条文没有写" }, "CN-PL-3", "CN-CPL-J18", "CN-CPL-J4"),
  row("court-14", "夫妻两个一起告，一个在北京，一个在成都。", { defendants: [ZHANG, li(home("成都市武侯区"))] }, [OURS, HIS, "成都市武侯区 defendant-place"], ["北京市朝阳区", "成都市武侯区"], { says: "几个被告住在不同的地方" }, "CN-CPL-22-3", "CN-CPL-36"),
  row("court-15", "两个被告住在同一个区。", { defendants: [ZHANG, li(CHAOYANG)] }, [OURS, HIS], AT_HIS, {}, "CN-CPL-22"),
  row("court-16", "他失踪了，最后的户籍在北京：法院不因此改变，起诉靠合同履行地。", { defendants: [zhang(CHAOYANG, { missing: true })] }, [OURS, HIS], [], { says: "只有身份关系的案件才这样" }, "CN-CPL-23", "CN-CPL-95", "CN-CPL-J427", "CN-CPL-166", "CN-CPL-J257"),
  row("court-17", "他失踪了，我的住址没写：只有他最后的户籍地，不会变成我这边。", { lender: {}, defendants: [zhang(CHAOYANG, { missing: true })] }, [HIS], [], {}, "CN-CPL-23"),
  row("court-18", "他在坐牢，关了四个月：由我住所地的法院管。", { defendants: [zhang(CHAOYANG, { detained: { since: day("2026-07-20"), place: "北京市大兴区" } })] }, ["深圳市南山区 lender-place-as-detained"], AT_HIS, { says: "正被关押" }, "CN-CPL-23-4"),
  row("court-19", "他在坐牢，关了两年：满一年那一句写在双方都被关押的后面，先按我住所地的法院。", { defendants: [zhang(CHAOYANG, { detained: { since: day("2024-07-20"), place: "北京市大兴区" } })] }, ["深圳市南山区 lender-place-as-detained", "北京市大兴区 detention-place"], AT_HIS, { says: "写在双方都被关押的后面" }, "CN-CPL-J8", "CN-CPL-23-4"),
  row("court-19b", "同上，我的住址没写：只剩关押他的地方。", { lender: {}, defendants: [zhang(CHAOYANG, { detained: { since: day("2024-02-29"), place: "北京市大兴区" } })] }, ["北京市大兴区 detention-place"], AT_HIS, { says: "可能由关押他的地方的法院管" }, "CN-CPL-J8"),
  row("court-20", "他被关押，哪天关的不知道。", { defendants: [zhang(CHAOYANG, { detained: { since: null, place: null } })] }, ["深圳市南山区 lender-place-as-detained"], AT_HIS, { says: "哪天被关押的还不知道" }, "CN-CPL-23-4", "CN-CPL-J8"),
  row("court-21", "借条写明“还款地点：杭州市西湖区”。", { agreedPaymentPlace: "杭州市西湖区" }, ["杭州市西湖区 agreed-payment-place", HIS], AT_HIS, { says: "约定的履行地点" }, "CN-CPL-J18", "CN-CPL-24"),
  row("court-22", "借条写“由出借人住所地法院管辖”，我签字时住深圳南山。", { clause: court(["深圳市南山区"], "lender-place", { names: "place" }) }, ["深圳市南山区 agreed-court"], AT_HIS, { says: "后来他搬了家的" }, "CN-CPL-35", "CN-CPL-J29", "CN-CPL-J30", "CN-CPL-15H-3", "CN-CPL-J32"),
  row("court-23", "借条写“由北京市朝阳区人民法院管辖”，他住在那里：只能去那里。", { clause: court(AT_HIS, "defendant-place") }, ["北京市朝阳区 agreed-court"], AT_HIS, {}, "CN-CPL-35", "CN-CPL-J30"),
  row("court-24", "借条写在广州签、由广州天河法院管，真的在那里签的。", { clause: court(["广州市天河区"], "signing-place") }, ["广州市天河区 agreed-court"], AT_HIS, { says: "合同签订地" }, "CN-CPL-35"),
  row("court-25", "借条写“签订地：江西上饶”，其实两个人都没去过那里。", { clause: court(["上饶市信州区"], "signing-place-untrue") }, [OURS, HIS], AT_HIS, { says: "实际不在那里签" }, "CN-CPL-15H", "CN-CPL-35"),
  row("court-26", "借条写由海南三亚的法院管，和借款没有一点关系。", { clause: court(["三亚市天涯区"], "no-link") }, [OURS, HIS], AT_HIS, { says: "约定无效" }, "CN-CPL-15H"),
  row("court-27", "同样的条款，2025 年 6 月起诉：批复还没有，但法律本来就要有实际联系。", { filingDate: day("2025-06-01"), clause: court(["三亚市天涯区"], "no-link") }, [OURS, HIS], AT_HIS, { says: "2025-12-31 以前起诉的" }, "CN-CPL-35"),
  row("court-28", "约定五处之外的武汉，钱是在武汉的工地上用的，有证据。", { clause: court(["武汉市武昌区"], "other-link-shown") }, ["武汉市武昌区 agreed-court"], AT_HIS, { says: "有实际联系要你拿出证据" }, "CN-CPL-35", "CN-CPL-15H"),
  row("court-29", "口头说过“有事去我们那儿的法院”。", { clause: court(["深圳市南山区"], "lender-place", { written: false }) }, [OURS, HIS], AT_HIS, { says: "口头说的不算" }, "CN-CPL-J29"),
  row("court-30", "写“由有关法院管辖”，定不下来。", { clause: court([], "lender-place", { names: "open" }) }, [OURS, HIS], AT_HIS, { says: "定不下来" }, "CN-CPL-J30"),
  row("court-31", "约定“双方住所地法院都可以”：两处选一处，排在前面的是约定的次序。", { clause: court(["深圳市南山区", "北京市朝阳区"], "lender-place") }, ["深圳市南山区 agreed-court", "北京市朝阳区 agreed-court"], AT_HIS, { says: "你选一个" }, "CN-CPL-J30"),
  row("court-32", "“可以向深圳仲裁委申请仲裁，也可以向深圳南山法院起诉”：仲裁部分无效，法院部分有效。", { clause: { kind: "arbitration-or-court", court: { places: ["深圳市南山区"], link: "lender-place", written: true, names: "court" } } }, ["深圳市南山区 agreed-court"], AT_HIS, { says: "仲裁的约定无效" }, "CN-CPL-15H", "CN-CPL-35"),
  row("court-33", "“发生纠纷可以仲裁或者起诉”，没写哪里的法院：按没有约定处理。", { clause: { kind: "arbitration-or-court", court: null } }, [OURS, HIS], AT_HIS, {}, "CN-CPL-15H", "CN-PL-3"),
  row("court-33b", "同样写“仲裁或者起诉”，他长期住在国外：批复答的是非涉外的案件，要先问律师。", { defendants: [zhang({}, { livesAbroad: true })], clause: { kind: "arbitration-or-court", court: { places: ["深圳市南山区"], link: "lender-place", written: true, names: "court" } } }, ["深圳市南山区 agreed-court"], [], { foreign: true, says: "这份批复答的是非涉外的案件" }, "CN-CPL-15H", "CN-CPL-277"),
  row("court-34", "书面约定到深圳国际仲裁院仲裁：法院不受理。", { clause: { kind: "arbitration", institution: "深圳国际仲裁院", written: true } }, [], [], { arbitration: true, says: "法院不受理" }, "CN-ARB-5", "CN-ARB-27", "CN-ARB-37"),
  row("court-35", "只写“提交仲裁”，没有机构，他也不肯补：仲裁约定无效，可以起诉。", { clause: { kind: "arbitration", institution: null, written: true } }, [OURS, HIS], AT_HIS, { says: "补不成协议" }, "CN-ARB-29"),
  row("court-36", "口头说过去仲裁。", { clause: { kind: "arbitration", institution: "深圳国际仲裁院", written: false } }, [OURS, HIS], AT_HIS, {}, "CN-ARB-4", "CN-ARB-27"),
  row("court-37", "被逼着签的仲裁条款。", { clause: { kind: "arbitration", institution: "深圳国际仲裁院", written: true, defective: true } }, [OURS, HIS], AT_HIS, {}, "CN-ARB-28"),
  row("court-38", "想去杭州互联网法院：2026 年不行。", {}, [OURS, HIS], AT_HIS, { says: "民间借贷不在它管的案件里" }, "CN-EV-IC25"),
  row("court-39", "2025 年 10 月起诉，想去互联网法院：那时管金融借款和小额借款，也不管朋友借款。", { filingDate: day("2025-10-31") }, [OURS, HIS], AT_HIS, { says: "民间借贷不在它管的案件里" }, "CN-EV-IC18"),
  row("court-40", "想在自己这边申请支付令。", {}, [OURS, HIS], AT_HIS, { says: "只能向他住所地的基层法院申请" }, "CN-CPL-J23"),
  row("court-41", "他是外国人，在境内没有住所，在广州有房。", { defendants: [zhang({}, { nationality: "foreign", propertyAt: "广州市越秀区" })] }, [OURS, "广州市越秀区 property-place"], [], { foreign: true, says: "60日" }, "CN-CPL-520J", "CN-CPL-276", "CN-CPL-278", "CN-CPL-283", "CN-CPL-285", "CN-CPL-286", "CN-CPL-166"),
  row("court-42", "他移居加拿大多年，户籍还在北京。", { defendants: [zhang(CHAOYANG, { livesAbroad: true })] }, [OURS, HIS], [], { foreign: true, says: "条文没有直说" }, "CN-CPL-520J", "CN-CPL-22"),
  row("court-43", "钱是在日本借出去的，两个人都已回国。", { madeAbroad: true }, [OURS, HIS], AT_HIS, { foreign: true }, "CN-CPL-520J", "CN-CPL-166"),
  row("court-44", "和外国人书面约定由深圳前海的法院管。", { defendants: [zhang({}, { nationality: "foreign" })], clause: court(["深圳市前海"], "no-link") }, ["深圳市前海 agreed-court"], [], { foreign: true }, "CN-CPL-277"),
  row("court-45", "他是香港居民，在深圳罗湖住了三年。", { defendants: [zhang(lives("深圳市罗湖区", "2023-01-01"), { nationality: "hk-mo-tw" })] }, [OURS, "深圳市罗湖区 defendant-place"], ["深圳市罗湖区"], { says: "可以参照涉外的规定" }, "CN-CPL-J549", "CN-CPL-J4"),
  row("court-46", "我住在新加坡，他在北京。", { lender: {}, lenderAbroad: true }, [HIS], AT_HIS, { foreign: true }, "CN-CPL-520J"),
];
