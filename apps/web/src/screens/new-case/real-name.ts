/** The commonest surnames, about nine of ten people. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

/** A surname and one or two more characters, none of them doubled as in a pet name. */
const NAME = new RegExp(`^[${SURNAMES}](?!(\\p{Script=Han})\\1$)\\p{Script=Han}{1,2}$`, "u");
/** 王哥, 李总, 张老师 are not what stands in an identity card. */
const TITLE = /(?:哥|姐|总|叔|姨|爷|奶|老师|师傅|老板|经理|医生)$/u;

/** Of the names under which somebody was seen, the one that looks like a name in an identity card; a guess to be confirmed. */
export function realNameAmong(names: readonly string[]): string | undefined {
  return names.find((name) => NAME.test(name) && !TITLE.test(name));
}
