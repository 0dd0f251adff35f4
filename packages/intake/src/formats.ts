/**
 * What people are told of each format: where one gets such a file, by what it is known, and how it begins. A format
 * without a row here does not type-check; the examples of text formats are files that its reader takes.
 */
import type { ReadableKind } from "@youju/model";

export interface FormatAbout {
  /** Where one gets such a file. */
  readonly from: string;
  /** By what in it the file is known. */
  readonly known: string;
  /** Its first lines; of what is no text, what is seen in it. Made up. */
  readonly example: string;
}

const lines = (...each: readonly string[]): string => each.join("\n");

const BANK_HEAD = "交易日期,交易时间,交易金额,本次余额,对方户名,对方账号,交易用途,交易摘要";
const BANK_ROW = "20240301,181000,-20000.00,3240.28,张伟,6222******1234,借款,转账";
const MAIL = lines(
  "李明和张伟在微信上的聊天记录如下，请查收。",
  "",
  "—————  2024-03-01  —————",
  "",
  "李明  18:10",
  "",
  "借你两万",
);
const inCells = (text: string): string => text.replaceAll(",", " | ");

export const formatsAbout: Readonly<Record<ReadableKind | "zip", FormatAbout>> = {
  "wechat-bill-csv": {
    from: "微信 → 账单 → 下载账单 → 用于个人对账，2025 年年中以前发来的",
    known: "标题“微信支付账单明细”，表头有交易时间、交易对方、金额、当前状态",
    example: lines(
      "微信支付账单明细,,,,,,,,",
      "微信昵称：[李明],,,,,,,,",
      "----------------------微信支付账单明细列表--------------------,,,,,,,,",
      "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注",
      '2024-03-01 18:10:00,转账,张伟,"转账备注:借款",支出,¥20000.00,零钱,对方已收钱,1000050001240301,/,"/"',
    ),
  },
  "wechat-bill-xlsx": {
    from: "微信 → 账单 → 下载账单 → 用于个人对账，2025 年年中以后发来的",
    known: "工作表里有和 CSV 一样的标题和表头",
    example: lines(
      "微信支付账单明细",
      "交易时间 | 交易类型 | 交易对方 | 商品 | 收/支 | 金额(元) | 支付方式 | 当前状态 | 交易单号 | 商户单号 | 备注",
      "2024-03-01 18:10:00 | 转账 | 张伟 | 转账备注:借款 | 支出 | 20000.00 | 零钱 | 对方已收钱 | 1000050001240301 | / | /",
    ),
  },
  "wechat-statement-pdf": {
    from: "微信 → 账单 → 下载账单 → 用作证明材料，盖章的",
    known: "标题“微信支付交易明细证明”和它的表头",
    example: lines(
      "微信支付交易明细证明",
      "兹证明：李明（居民身份证：1101**********0012），在其微信号：liming_01中的交易明细信息如下：",
      "交易单号 | 交易时间 | 交易类型 | 收/支/其他 | 交易方式 | 金额(元) | 交易对方 | 商户单号",
    ),
  },
  "wechat-voucher-pdf": {
    from: "微信 → 账单 → 点开那笔转账 → 申请转账电子凭证",
    known: "标题“转账电子凭证”，写着双方姓名、金额、时间和单号",
    example: lines(
      "微信支付转账电子凭证",
      "付款方姓名：李明      收款方姓名：张伟",
      "转账金额：¥20000.00    转账时间：2024-03-01 18:10:00",
    ),
  },
  "alipay-bill-csv": {
    from: "支付宝 → 账单 → 导出，或电脑网页下载",
    known: "支付宝账单的标题，表头有交易时间或交易创建时间、收/支、交易状态",
    example: lines(
      "导出信息：",
      "姓名：李明",
      "支付宝账户：li***@example.com",
      "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
      "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,",
      "2024-03-01 18:10:00,转账红包,张伟,zha***@example.com,借款,支出,20000.00,余额,交易成功,2024030122001412,,,",
    ),
  },
  "alipay-bill-xlsx": {
    from: "支付宝账单用 Excel、WPS 另存过的（请优先放原来的 CSV）",
    known: "工作表里有和 CSV 一样的表头",
    example: "交易时间 | 交易分类 | 交易对方 | 对方账号 | 商品说明 | 收/支 | 金额 | 收/付款方式 | 交易状态 | …",
  },
  "alipay-statement-pdf": {
    from: "支付宝 → 账单 → 开具交易流水证明，盖章的",
    known: "标题“交易流水证明”和它的表头",
    example: lines(
      "支付宝支付科技有限公司  交易流水证明",
      "兹证明:李明(证件号码:1101**********0012)在其支付宝账号lim***@example.com中明细信息如下:",
      "收/支 | 交易对方 | 商品说明 | 收/付款方式 | 金额 | 交易订单号 | 商家订单号 | 交易时间",
    ),
  },
  "bank-bill-csv": {
    from: "手机银行、网上银行导出的流水",
    known: "表头有日期、金额（或收入、支出），还有余额、对方、摘要之类的栏",
    example: lines(BANK_HEAD, BANK_ROW),
  },
  "bank-bill-xlsx": {
    from: "手机银行、网上银行导出的流水，或自己列的有日期、金额、对方的表",
    known: "工作表的表头有日期、金额（或收入、支出），还有余额、对方、摘要之类的栏",
    example: lines(inCells(BANK_HEAD), inCells(BANK_ROW)),
  },
  "bank-bill-xls": {
    from: "银行发来的旧式 Excel（.xls）",
    known: "和 Excel 流水一样的表头",
    example: lines(inCells(BANK_HEAD), inCells(BANK_ROW)),
  },
  "bank-statement-pdf": {
    from: "手机银行 → 流水打印或明细导出，发到邮箱的盖章 PDF",
    known: "流水的标题，表头有日期、金额、余额、对方之类的栏",
    example: lines(
      "中国银行交易流水明细清单",
      "记账日期 | 记账时间 | 币别 | 金额 | 余额 | 交易名称 | 附言 | 对方账户名 | 对方卡号/账号",
    ),
  },
  "other-bill": {
    from: "京东、美团的账单导出",
    known: "京东或美团账单的表头",
    example: lines(
      "京东账号名：jd_liming",
      "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注",
      "2024-03-01 18:10:00,京东平台商户,手机,3999.00,微信支付,交易成功,支出,数码电器,123456789012,1,",
    ),
  },
  "chatlab-json": {
    from: "能导出 ChatLab 标准格式的工具",
    known: "有 chatlab，或者消息有 sender、timestamp 和 type",
    example: lines(
      '{ "chatlab": { "version": "0.0.1", "exportedAt": 1709290000 },',
      '  "meta": { "name": "张伟", "platform": "wechat", "type": "private", "ownerId": "wxid_aaa" },',
      '  "members": [{ "platformId": "wxid_aaa", "accountName": "李明" }],',
      '  "messages": [{ "sender": "wxid_aaa", "accountName": "李明", "timestamp": 1709287800, "type": 0, "content": "借你两万" }] }',
    ),
  },
  "chatlab-jsonl": {
    from: "能导出 ChatLab 标准格式的工具",
    known: "每行一个 JSON，第一行是 header",
    example: lines(
      '{"_type":"header","chatlab":{"version":"0.0.1"},"meta":{"name":"张伟","type":"private","ownerId":"wxid_aaa"}}',
      '{"_type":"message","sender":"wxid_aaa","accountName":"李明","timestamp":1709287800,"type":0,"content":"借你两万"}',
    ),
  },
  "weflow-json": {
    from: "WeFlow、EchoTrace 导出的 JSON",
    known: "有 weflow，或者有 session 和 messages",
    example: lines(
      '{ "weflow": { "version": "1.0.3" },',
      '  "session": { "wxid": "wxid_bbb", "nickname": "张伟", "displayName": "张伟", "type": "私聊" },',
      '  "messages": [{ "localId": 812, "createTime": 1709287800, "type": "文本消息", "content": "借你两万", "isSend": 1, "senderUsername": "wxid_aaa" }] }',
    ),
  },
  "wechatmsg-csv": {
    from: "留痕（WeChatMsg、MemoTrace）导出的 CSV",
    known: "表头有 localId、IsSender 和 StrContent，或者有消息ID、发送人和内容",
    example: lines(
      "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender",
      "812,5,1,0,1,1709287800,,借你两万,2024-03-01 18:10:00,李明,李明,wxid_aaa",
    ),
  },
  "wechatmsg-json": {
    from: "留痕（WeChatMsg、MemoTrace）导出的 JSON",
    known: "消息有 StrContent 和 IsSender，或者有 is_send、server_id 和 display_name",
    example:
      '[{ "localId": 812, "TalkerId": 5, "Type": 1, "SubType": 0, "IsSender": 1, "CreateTime": 1709287800, "StrContent": "借你两万", "StrTime": "2024-03-01 18:10:00", "Sender": "wxid_aaa" }]',
  },
  "wechatmsg-html": {
    from: "留痕（WeChatMsg、MemoTrace）导出的网页，新版、旧版都行",
    known: "网页里有 chatMessages 和 is_send",
    example: lines(
      "<!DOCTYPE html><html><body><script>",
      'const chatMessages = [{ "type": "1", "is_send": true, "timestamp": 1709287800, "server_id": "1234567890", "display_name": "李明", "text": "借你两万" }]',
      "</script></body></html>",
    ),
  },
  "wechatmsg-xlsx": {
    from: "留痕（WeChatMsg、MemoTrace）导出的 Excel，或它的 CSV 用 Excel、WPS 另存的",
    known: "工作表的表头有消息ID、发送人和内容，或者 localId、IsSender 和 StrContent",
    example: lines(
      "消息ID | 类型 | 发送人 | 时间 | 内容 | 备注 | 昵称 | 更多信息",
      "1234567890123456789 | 文本 | 李明 | 2024-03-01 18:10:00 | 借你两万 | 李明 | 李明 | more",
    ),
  },
  "wechatmsg-docx": {
    from: "留痕（WeChatMsg、MemoTrace）旧版导出的 Word 文件（DOCX）",
    known: "每条消息一个两格的表，一格是头像；隔几分钟居中写一次时间",
    example: lines("2024-03-01 18:10:00", "［头像］借我两万", "借你两万［头像］"),
  },
  "wechatmsg-txt": {
    from: "留痕（WeChatMsg、MemoTrace）导出的 TXT",
    known: "每段以“时间 名字”开头，段间空一行",
    example: lines("2024-03-01 18:10:00 李明", "借你两万", "", "2024-03-01 18:11:05 张伟", "收到", ""),
  },
  "pywxdump-csv": {
    from: "PyWxDump 导出的 CSV",
    known: "表头有 MsgSvrID、type_name 和 room_name",
    example: lines(
      "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime",
      "1,1234567890123456789,文本,1,我,wxid_bbb,借你两万,,2024-03-01 18:10:00",
    ),
  },
  "pywxdump-json": {
    from: "PyWxDump 导出的 JSON",
    known: "消息有 type_name、is_sender 和 room_name",
    example:
      '[{ "id": 1, "MsgSvrID": "1234567890123456789", "type_name": "文本", "is_sender": 1, "talker": "wxid_aaa", "room_name": "wxid_bbb", "msg": "借你两万", "src": "", "CreateTime": "2024-03-01 18:10:00" }]',
  },
  "chatlog-csv": {
    from: "chatlog 导出的 CSV",
    known: "表头有 SenderName、TalkerName 和 Content",
    example: lines(
      "Time,SenderName,Sender,TalkerName,Talker,Content",
      "2024-03-01 18:10:00,李明,wxid_aaa,张伟,wxid_bbb,借你两万",
    ),
  },
  "chatlog-json": {
    from: "chatlog 存下来的 JSON",
    known: "消息有 talker、sender 和 isSelf",
    example:
      '[{ "seq": 1709287800000, "time": "2024-03-01T18:10:00+08:00", "talker": "wxid_bbb", "talkerName": "张伟", "isChatRoom": false, "sender": "wxid_aaa", "senderName": "李明", "isSelf": true, "type": 1, "content": "借你两万" }]',
  },
  "wechatexporter-txt": {
    from: "WechatExporter（从 iTunes 备份）导出的文本",
    known: "每条以“名字 (时间):”开头",
    example: lines(
      "张伟 - 微信聊天记录",
      "",
      "李明 (2024-03-01 18:10:00):借你两万",
      "张伟 (2024-03-01 18:11:05):收到",
      "",
    ),
  },
  "wechatexporter-html": {
    from: "WechatExporter（从 iTunes 备份）导出的网页",
    known: "网页有 nt-box、content-box 和 chat-notice",
    example: lines(
      "<!DOCTYPE html><html><head><style>.chat-notice {} .nt-box {} .content-box {}</style></head><body>",
      '<div class="msg chat right" msgid="812" msgtype="1"><div class="nt-box"><span class="dspname right" wxId="wxid_aaa">李明</span> 2024-03-01 18:10:00</div>',
      '<div class="content-box"><span class="dont-break-out msg-text"><pre>借你两万</pre></span></div></div></body></html>',
    ),
  },
  "wechat-copied-txt": {
    from: "在电脑版微信里选中几条、复制，粘贴到记事本",
    known: "每段以“名字 时间”或“名字:”开头",
    example: lines("李明 2024/3/1 18:10:00", "借你两万", "", "张伟 2024/3/1 18:11:05", "收到", ""),
  },
  "wechat-mail": {
    from: "微信 → 多选 → 邮件，收到后另存为 .eml（或邮箱导出的 .mbox）",
    known: "邮件里写着“在微信上的聊天记录”",
    example: lines(
      "From: liming@example.com",
      "To: liming@example.com",
      "Subject: 李明和张伟在微信上的聊天记录",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      MAIL,
    ),
  },
  "wechat-mail-txt": {
    from: "微信 → 多选 → 邮件，把邮件正文存成文本",
    known: "写着“在微信上的聊天记录”，每条是“名字  时间”",
    example: MAIL,
  },
  "wechat-mail-html": {
    from: "微信 → 多选 → 邮件，把邮件存成网页",
    known: "网页里写着“在微信上的聊天记录”",
    example: lines("<html><body>", ...MAIL.split("\n").map((line) => `<div>${line}</div>`), "</body></html>"),
  },
  "voice-silk": {
    from: "微信语音的文件（.silk、.aud、.amr）",
    known: "开头是 #!SILK_V3",
    example: "（语音，读出长度）",
  },
  recording: {
    from: "手机的录音、通话录音",
    known: "录音格式自己的开头，不看文件名",
    example: "（录音，读出长度）",
  },
  "transcript-cues": {
    from: "录音转出来的字幕（飞书妙记等导出的 SRT、VTT）",
    known: "字幕的时间 00:00:01,000 --> 00:00:04,000",
    example: lines("1", "00:00:01,000 --> 00:00:04,000", "说话人 1：那两万你什么时候还", ""),
  },
  "transcript-text": {
    from: "录音转出来的文字（飞书妙记、腾讯会议、讯飞听见），或自己边听边打的",
    known: "一行一个录音里的时间，从 0 附近一路向后",
    example: lines("说话人1 00:01", "那两万你什么时候还", "", "说话人2 00:05", "下个月", ""),
  },
  "transcript-json": {
    from: "Whisper、飞书妙记、腾讯会议、FunASR 等转写的 JSON",
    known: "有 segments 之类的一段段话，每段有开始时间和文字",
    example:
      '{ "text": "那两万你什么时候还", "segments": [{ "start": 0.0, "end": 3.2, "text": "那两万你什么时候还" }] }',
  },
  "wechat-screenshot": {
    from: "手机截图，普通的或长的，PNG、JPEG 或 WebP",
    known: "聊天界面的底色、两边的头像、绿色和白色（深灰）的气泡",
    example: lines("张伟", "昨天 21:14", "▣ 借我两万，9月底还", "¥20000.00 借款 微信转账 ▣"),
  },
  "screen-recording": {
    from: "手机自带的录屏，慢慢翻过整段聊天；MP4、MOV 等，电脑上要装有 ffmpeg",
    known: "画面里有聊天界面的底色、两边的头像和气泡",
    example: "（视频，逐屏读出来拼成一段聊天）",
  },
  "payment-page": {
    from: "微信、支付宝、手机银行里一笔转账的详情页或成功页，整屏截下来",
    known: "“账单详情”“转账成功”这样的标题，有金额、时间和单号",
    example: lines("账单详情", "转账-给张伟", "-20000.00", "当前状态 对方已收钱", "转账时间 2024年3月1日 18:10:00"),
  },
  "wechat-voucher-picture": {
    from: "微信转账电子凭证的照片或截图；有 PDF 的请放 PDF",
    known: "标题“转账电子凭证”，写着付款方、收款方、金额和单号",
    example: lines("微信支付转账电子凭证", "付款方姓名：李明", "收款方姓名：张伟", "转账金额：¥20000.00"),
  },
  "photo-text": {
    from: "借条、收条、合同的照片，平放、拍全、光线均匀",
    known: "照片里有看得清的字",
    example: lines("借条", "今向李明借款人民币贰万元整（￥20000.00）", "借款人：张伟", "2024年3月1日"),
  },
  "receipt-pdf": {
    from: "联合信任时间戳、权利卫士、至信链、公证云、易保全等给的证书",
    known: "标题是时间戳认证证书、存证证书、存证函、保全证书，有哈希或编号",
    example: lines(
      "可信时间戳认证证书",
      "证书编号：TSA-01-20240302101500123",
      "文件名称：聊天.json",
      "时间戳签发时间：2024-03-02 10:15:00 (UTC+8)",
      `时间戳认证码：${"0123456789ABCDEF".repeat(4)}`,
    ),
  },
  "receipt-text": {
    from: "存证的应用或网页里复制出来的证书",
    known: "有一行是证书的标题，另有哈希或编号",
    example: lines(
      "区块链存证证书",
      "存证平台：至信链",
      "存证编号：6b6b998735fe11efa9a70255ac10004f",
      "文件名称：聊天.json",
      `文件哈希（SM3）：${"0123456789abcdef".repeat(4)}`,
      "上链时间：2024-03-02 10:15:00",
    ),
  },
  "time-stamp": {
    from: "时间戳机构给的 .tsr、.tst 文件",
    known: "开头是 RFC 3161 的时间戳",
    example: "（时间戳，由 youju verify 核验）",
  },
  zip: {
    from: "微信、支付宝发来的压缩包（解压码在微信、支付宝的通知里），或自己打的包",
    known: "ZIP 自己的开头；里面的文件逐个读，压缩包里的压缩包再解一层",
    example: "（压缩包，列出里面的文件）",
  },
};
