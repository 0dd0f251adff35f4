/**
 * Programs that print Chinese (Chromium among them) write radicals where characters belong: `微信⽀付`, `第⼀⻚`. They look
 * the same and are found by no search.
 */

/** CJK Radicals Supplement and the character that each stands for (Unicode, EquivalentUnifiedIdeograph). */
const RADICALS =
  "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const CHARACTERS =
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/** Unicode takes these two for the forms of Taiwan, fonts of the mainland for their own. */
const MAINLAND = { "⼾": "户", "⾭": "青" } as const;

const known: ReadonlyMap<string, string> = new Map([
  ...Array.from(RADICALS, (radical, at) => [radical, Array.from(CHARACTERS)[at]!] as const),
  ...Object.entries(MAINLAND),
]);

/** Kangxi radicals are taken apart by Unicode itself, those of the supplement by the table. */
export function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2E80-\u2FD5]/gu, (radical) => known.get(radical) ?? radical.normalize("NFKC"));
}
