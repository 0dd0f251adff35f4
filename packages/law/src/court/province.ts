/** 省份: in which province a place lies, by what is written of it. */
import { PROVINCES, type Province } from "../tables/provinces.ts";

/** Cities that people write without their province: each provincial capital, and cities of more than a few million. */
const CITIES: Readonly<Partial<Record<Province, readonly string[]>>> = {
  河北: ["石家庄", "唐山", "保定", "邯郸", "廊坊", "沧州", "秦皇岛", "邢台", "张家口"],
  山西: ["太原", "大同", "运城", "临汾", "长治"],
  内蒙古: ["呼和浩特", "包头", "鄂尔多斯", "赤峰", "呼伦贝尔"],
  辽宁: ["沈阳", "大连", "鞍山", "抚顺", "锦州", "营口", "丹东"],
  吉林: ["长春", "吉林市", "四平", "延吉"],
  黑龙江: ["哈尔滨", "大庆", "齐齐哈尔", "牡丹江", "佳木斯"],
  江苏: [
    "南京",
    "苏州",
    "无锡",
    "常州",
    "南通",
    "徐州",
    "扬州",
    "镇江",
    "泰州",
    "盐城",
    "淮安",
    "连云港",
    "宿迁",
    "昆山",
  ],
  浙江: ["杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华", "台州", "丽水", "衢州", "舟山", "义乌"],
  安徽: ["合肥", "芜湖", "蚌埠", "阜阳", "安庆", "马鞍山", "滁州", "六安"],
  福建: ["福州", "厦门", "泉州", "漳州", "莆田", "宁德", "龙岩", "三明", "南平"],
  江西: ["南昌", "九江", "赣州", "上饶", "宜春", "吉安", "景德镇"],
  山东: ["济南", "青岛", "烟台", "潍坊", "临沂", "济宁", "淄博", "威海", "菏泽", "德州", "聊城", "泰安", "日照"],
  河南: ["郑州", "洛阳", "开封", "南阳", "新乡", "商丘", "信阳", "周口", "安阳", "许昌", "驻马店"],
  湖北: ["武汉", "宜昌", "襄阳", "荆州", "黄冈", "十堰", "孝感"],
  湖南: ["长沙", "株洲", "湘潭", "衡阳", "岳阳", "常德", "邵阳", "郴州"],
  广东: [
    "广州",
    "深圳",
    "东莞",
    "佛山",
    "珠海",
    "中山",
    "惠州",
    "汕头",
    "江门",
    "湛江",
    "茂名",
    "肇庆",
    "揭阳",
    "清远",
    "潮州",
  ],
  广西: ["南宁", "柳州", "桂林", "玉林", "梧州", "北海"],
  海南: ["海口", "三亚", "儋州"],
  四川: ["成都", "绵阳", "宜宾", "南充", "德阳", "泸州", "乐山", "达州"],
  贵州: ["贵阳", "遵义", "毕节", "六盘水"],
  云南: ["昆明", "曲靖", "大理", "玉溪", "红河"],
  西藏: ["拉萨", "日喀则", "林芝"],
  陕西: ["西安", "咸阳", "宝鸡", "渭南", "榆林", "汉中"],
  甘肃: ["兰州", "天水", "酒泉", "嘉峪关"],
  青海: ["西宁", "海东", "海南藏族自治州"],
  宁夏: ["银川", "石嘴山", "吴忠"],
  新疆: ["乌鲁木齐", "克拉玛依", "喀什", "伊犁", "昌吉"],
};

/**
 * @param place an address, a court or a household as people write it: `广东省深圳市南山区`, `内蒙古自治区`, `深圳南山`
 * @returns null where it names neither a province nor a city that is known here, or names a place outside the mainland
 */
export function provinceOf(place: string): Province | null {
  const text = place.replaceAll(/\s/gu, "").replace(/^中国|^中华人民共和国/u, "");
  const named = PROVINCES.find((province) => text.startsWith(province) && !isCityOfAnother(text, province));
  if (named !== undefined) return named;
  for (const [province, cities] of Object.entries(CITIES))
    if (cities.some((city) => text.startsWith(city) && !isStreet(text.slice(city.length))))
      return PROVINCES.find((each) => each === province) ?? null;
  return null;
}

/** `吉林市` lies in 吉林; `海南藏族自治州` in 青海. */
const isCityOfAnother = (text: string, province: Province): boolean =>
  province === "海南" && text.startsWith("海南藏族自治州");

/** `中山路`, `南京西路` are streets of anywhere. */
const isStreet = (rest: string): boolean => /^[东西南北中一二三四五]?(?:路|街|大道|巷)/u.test(rest);
