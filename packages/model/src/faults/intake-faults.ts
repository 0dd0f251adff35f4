import type { FaultTable } from "./fault-table.ts";

/** How much of a damaged recording is there, and how much there should be. */
function recordingLength({ heard, stated }: { heard: string | null; stated: string | null }): string {
  const whole = stated === null ? "" : `文件写着有 ${stated}，`;
  return `${whole}${heard === null ? "还剩多少看不出来" : `读得出的约 ${heard}`}`;
}

/** Faults of files: what they are, what is damaged in them, and what in them contradicts itself. */
export const intakeFaults = {
  "file-empty": () => ({
    text: "文件是空的，里面没有任何内容。",
    mend: "重新下载或重新导出一次，再放进来。",
  }),
  "format-unknown": () => ({
    text: "看内容认不出这是什么文件，没有读取，文件没有动。",
    mend: "能读的是账单（微信、支付宝、银行）、聊天记录、截图、录音，和装着它们的 ZIP；youju formats 列出全部。与欠款无关的文件不用管它。",
  }),
  "format-not-read": (d: { what: string; instead: string }) => ({
    text: `看内容这是${d.what}，不能直接读取，文件没有动。`,
    mend: d.instead,
  }),
  "read-as-nothing": (d: { as: string; looks: string }) => ({
    text: `按指定的“${d.as}”读，没有读出任何一条；看内容，${d.looks}。`,
    mend: "取消这个指定，让有据自己认；或者换一种读法（youju formats 列出全部）。",
  }),
  "receipt-without-hash": () => ({
    text: "像是一份存证证书，但里面没有找到哈希值，没法和手上的文件比对。",
    mend: "在存证的应用或网站里下载带哈希值（文件指纹）的证书 PDF 再放进来；证书连同被存证的文件都请留着。",
  }),
  "receipt-fields-missing": (d: { missing: readonly string[] }) => ({
    text: `这份存证证书里没有读出${d.missing.join("、")}。`,
    mend: "打开证书看一看；要用的时候，以存证平台自己的核验页面为准。",
  }),
  "text-broken": (d: { count: number; lines: readonly number[] }) => ({
    text: `有 ${d.count} 处文字已经损坏，成了“�”“锟斤拷”之类的乱码（在第 ${d.lines.join("、")} 行${d.count > d.lines.length ? "等处" : ""}），原来的字找不回来；其余照常读取。`,
    mend: "用原来的导出文件，不要用打开后另存过的。",
  }),
  "text-mended": (d: { how: string }) => ({
    text: `这份文件被别的软件按错误的编码打开又存过，成了乱码；已按“${d.how}”还原，还原后的字反推回去与文件一致。原文件没有动。`,
    mend: "不用处理；手里还有没被另存过的原文件的话，请换成那一份。",
  }),
  "text-garbled": () => ({
    text: "文件里的文字已经成了乱码（“锟斤拷”“�”“鏀?”之类），丢掉的字太多，没有读取，文件没有动。",
    mend: "这种乱码还原不了。请找没有被打开另存过的原文件，或者重新下载、重新导出一次。",
  }),
  "problems-more": (d: { count: number; like: string }) => ({
    text: `同样的问题还有 ${d.count} 处，没有逐条列出（第一处：${d.like}）。`,
    mend: "先按前面列出的几处处理，再重新放入文件。",
  }),

  "bill-no-header": () => ({
    text: "像是账单，但找不到表头（写着交易时间、收支、金额的那一行），没有读出任何一笔。",
    mend: "放入下载来的原文件，不要删改表头。",
  }),
  "bill-no-rows": () => ({
    text: "这份账单只有表头，没有任何一笔交易。",
    mend: "重新下载账单，时间范围要包含借款和还款的日子。",
  }),
  "bill-row-short": (d: { found: number; expected: number }) => ({
    text: `这一行只有 ${d.found} 栏，应有 ${d.expected} 栏，文件可能在这里断了；这一行没有读取。`,
    mend: "重新下载完整的账单再放进来。",
  }),
  "bill-row-quote": () => ({
    text: "这一行的引号没有成对，各栏分不清楚；这一行没有读取。",
    mend: "用下载来的原文件；如果原文件就是这样，请手工添加这一笔。",
  }),
  "bill-too-wide": (d: { columns: number }) => ({
    text: `这张表的表头有 ${d.columns} 栏以上，只看了前 ${d.columns} 栏。`,
    mend: "账单不会有这么多栏，文件可能损坏了；重新下载原文件再放进来。",
  }),
  "bill-row-endless": () => ({
    text: "这一行长得没有尽头（超过八百万字），不是一笔交易；这一行没有读取。",
    mend: "文件可能在这里损坏了，重新下载完整的账单再放进来。",
  }),
  "bill-time-unreadable": (d: { text: string }) => ({
    text: `${d.text === "" ? "这一行没有交易时间" : `交易时间“${d.text}”读不懂`}；这一行没有读取。`,
    mend: "改成 2024-03-01 18:10:00 的样子，或用下载来的原文件。",
  }),
  "bill-time-no-year": (d: { text: string }) => ({
    text: `这一行的日期“${d.text}”没有写是哪一年，不能猜；这一行没有读取。`,
    mend: "下载写有年份的明细；或者看清是哪一年，手工添加这一笔。",
  }),
  "bill-time-order": (d: { text: string }) => ({
    text: `这一行的日期“${d.text}”年份在后面，看不出哪个是月、哪个是日，不能猜；这一行没有读取。`,
    mend: "用下载来的原文件，不要用另存过的；或者在 Excel 里把日期的格式改成 2024-03-01 这样再存。",
  }),
  "bill-time-impossible": (d: { text: string }) => ({
    text: `交易时间“${d.text}”在日历上不存在；这一行没有读取。`,
    mend: "对照手机里的账单改正，或用下载来的原文件。",
  }),
  "bill-time-no-seconds": () => ({
    text: "从这一行起，交易时间没有秒数，这份账单像是用 Excel 或 WPS 另存过。",
    mend: "能读，但作为证据请保留并放入下载来的原文件。",
  }),
  "bill-amount-unreadable": (d: { text: string }) => ({
    text: `${d.text === "" ? "这一行没有金额" : `金额“${d.text}”读不懂`}；这一行没有读取。`,
    mend: "改成 2000.00 的样子，或用下载来的原文件。",
  }),
  "bill-amount-decimals": (d: { text: string }) => ({
    text: `金额“${d.text}”的小数超过两位，人民币只到分；这一行没有读取。`,
    mend: "对照手机里的账单改正，或用下载来的原文件。",
  }),
  "bill-amount-negative": (d: { text: string }) => ({
    text: `金额“${d.text}”是负数，这种账单里不会这样写；这一行没有读取。`,
    mend: "对照手机里的账单改正，或用下载来的原文件。",
  }),
  "bill-amount-minus": (d: { text: string }) => ({
    text: `这一行写着支出，金额“${d.text}”又带负号；按支出读了，标成了要核对的。`,
    mend: "对照手机里的账单看一眼是不是付出去的。",
  }),
  "bill-id-mangled": (d: { text: string }) => ({
    text: `交易单号“${d.text}”被 Excel 改成了近似数，原来的单号已经丢失；这一笔照常读取，但没有单号。`,
    mend: "放入下载来的原文件，它的单号是完整的。",
  }),
  "bill-totals-differ": (d: { differences: readonly { what: string; stated: string; found: string }[] }) => ({
    text: `账单自己写的合计与逐行相加不符：${d.differences.map((one) => `${one.what}写的是 ${one.stated}，逐行是 ${one.found}`).join("；")}。可能有行被删、被改或没有读出。`,
    mend: "放入下载来的原文件；如果原文件就是这样，请保留它并说明情况。",
  }),

  "bill-rows-differ": (d: { stated: number; found: number }) => ({
    text: `账单自己写着共 ${d.stated} 笔，文件里是 ${d.found} 行。可能有行被删，或者文件不完整。`,
    mend: "重新下载一次账单对照；它的金额合计口径与明细不同，所以只核对了笔数。",
  }),

  "bank-both-sides": (d: { income: string; expense: string }) => ({
    text: `这一行同时写着收入“${d.income}”和支出“${d.expense}”，分不清是哪一边；这一行没有读取。`,
    mend: "对照银行 App 里的这笔交易，手工添加。",
  }),
  "bank-foreign-money": (d: { money: string }) => ({
    text: `这一行是外币（${d.money}），没有当作人民币计算，金额留空。`,
    mend: "与借款有关的话，请手工添加，写明折合多少人民币。",
  }),
  "bank-direction-unknown": () => ({
    text: "这份流水没有写明哪些是收入、哪些是支出，没有替你猜；每一笔都读出了金额，但没有方向。",
    mend: "在银行 App 里重新导出带“收入/支出”或“借/贷”栏的流水。",
  }),
  "bank-account-mangled": (d: { text: string }) => ({
    text: `对方账号“${d.text}”被 Excel 改成了近似数，原来的账号已经丢失；这一笔照常读取，但没有账号。`,
    mend: "放入银行发来的原文件，或在银行 App 里查看对方账号。",
  }),
  "bank-balance-gap": (d: { other: string; after: string; before: string }) => ({
    text: `这一行与${d.other}之间余额接不上：前一笔之后余额是 ${d.after} 元，后一笔之前应有 ${d.before} 元。中间可能少了行，或者有行被改过。`,
    mend: "重新下载完整的流水对照；如果原文件就是这样，请保留它并说明情况。",
  }),
  "bank-balance-unsteady": (d: { gaps: number; fitting: number }) => ({
    text: `余额与逐行收支接不上的有 ${d.gaps} 处，接得上的只有 ${d.fitting} 处。这份流水可能经过筛选，或者余额不是每笔之后的余额。`,
    mend: "重新导出不加筛选的流水，再放进来对照。",
  }),

  "bill-sheets-left": (d: { left: number }) => ({
    text: `这份 Excel 的工作表太多，后面的 ${d.left} 张没有读取。`,
    mend: "把装着账单的工作表另存为单独的文件再放进来。",
  }),
  "bill-sheet-repeats": (d: { rows: number }) => ({
    text: `这张工作表有 ${d.rows} 行与前面的工作表完全相同，只算了一次。`,
    mend: "不用处理；如果这些行其实是另外的交易，请手工添加。",
  }),

  "xlsx-damaged": () => ({
    text: "Excel 文件损坏或不完整，打不开。",
    mend: "重新下载账单；如果原来的文件也打不开，请重新申请一次账单。",
  }),
  "xlsx-cut": (d: { rows: number }) => ({
    text: `Excel 文件读到中途就坏了，前 ${d.rows} 行已经读取。`,
    mend: "重新下载完整的账单再放进来。",
  }),

  "docx-cut": (d: { messages: number }) => ({
    text: `Word 文件读到中途就坏了，前面的 ${d.messages} 条消息已经读取。`,
    mend: "换一份完整的文件再放进来。",
  }),
  "json-cut": (d: { messages: number }) => ({
    text: `文件在这里断了，没有写完；前面的 ${d.messages} 条消息已经读取。`,
    mend: "重新导出一次聊天记录；导出时不要中途关闭程序。",
  }),
  "json-value-unreadable": (d: { key: string }) => ({
    text: `“${d.key}”这一段不是正确的 JSON，没有读取。`,
    mend: "重新导出一次聊天记录，不要手工修改导出的文件。",
  }),
  "message-unreadable": () => ({
    text: "这条消息不是正确的 JSON，没有读取。",
    mend: "重新导出一次聊天记录，不要手工修改导出的文件。",
  }),
  "message-too-large": () => ({
    text: "这条消息大得不正常，没有读取。",
    mend: "重新导出时选择“不包含图片和视频内容”。",
  }),
  "message-time-unreadable": (d: { text: string }) => ({
    text: `这条消息的时间“${d.text}”读不懂；消息已读取，但没有时间。`,
    mend: "重新导出一次聊天记录，或对照手机里的聊天核对。",
  }),
  "message-amount-decimals": (d: { text: string }) => ({
    text: `这条转账消息的金额“${d.text}”的小数超过两位，人民币只到分；消息已读取，但没有金额。`,
    mend: "对照手机里的聊天核对这笔转账。",
  }),
  "message-row-broken": () => ({
    text: "这一行的引号没有成对，或者栏数不够，分不清各栏；这条消息没有读取。",
    mend: "用导出程序原来的文件，不要用 Excel 或 WPS 另存过的。",
  }),
  "chat-no-seconds": () => ({
    text: "这份聊天记录的时间只到分钟，没有秒。",
    mend: "能读；要对上账单里的每一笔，最好再放入带秒的导出文件。",
  }),
  "chat-word-poor": () => ({
    text: "这份 Word 聊天只分左右，没有写名字，时间隔几分钟才写一次，转账和红包都没有导出在里面。",
    mend: "能读；时间是大概的，用来证明前请对照手机。最好再放入同一段聊天的 CSV、Excel 或 JSON。",
  }),
  "chat-names-merged": (d: { name: string; other: string }) => ({
    text: `把“${d.name}”和“${d.other}”当作同一个人：开头写了两个名字，说话的也是两个人，其中一个名字对得上，另一个只能是他。`,
    mend: "核对一下；如果不是同一个人，请不要用这份文件。",
  }),
  "mail-no-chat": () => ({
    text: "这是邮件，但里面没有微信发出的聊天记录，没有读取。",
    mend: "如果要用的是邮件里的附件（账单、图片），请把附件另存出来再放进来。",
  }),
  "mail-damaged": () => ({
    text: "有一封邮件的格式是坏的，没有读取。",
    mend: "在邮箱里重新下载这封邮件（另存为 .eml），或把正文复制成文本文件。",
  }),
  "mail-too-large": () => ({
    text: "有一封邮件大得不正常，没有读取。",
    mend: "把邮件的正文复制成文本文件再放进来，附件另外保存。",
  }),
  "chat-more-pages": () => ({
    text: "这段聊天导出时分成了几页，这个网页只装着其中一页，别的页不在里面。",
    mend: "把同一次导出的其他网页也放进来；如果其余的是 Files/Data 里的 .js 文件，请重新导出为文本（TXT）。",
  }),
  "chat-no-messages": () => ({
    text: "这份聊天记录里没有一条消息。",
    mend: "重新导出，选择正确的聊天对象和时间范围。",
  }),
  "chat-two-owners": (d: { first: string; second: string }) => ({
    text: `这份聊天记录里“自己”既是 ${d.first} 又是 ${d.second}，分不清哪一方是你，没有替你猜。`,
    mend: "一份文件只放一个账号导出的一段聊天；请分别重新导出。",
  }),
  "chat-owner-contradicted": (d: { owner: string; why: string }) => ({
    text: `文件说机主是 ${d.owner}，但${d.why}，两者矛盾，没有替你猜。`,
    mend: "用同一个账号重新导出这段聊天，不要合并或手工修改导出的文件。",
  }),
  "chat-owner-unknown": () => ({
    text: "这份聊天记录没有写明哪一方是你。",
    mend: "在案件里选择“你是谁”；或重新导出，让文件带上机主账号。",
  }),

  "picture-damaged": () => ({
    text: "图片损坏或不完整，打不开。",
    mend: "从手机相册里重新传一次原图。",
  }),
  "picture-too-large": () => ({
    text: "图片大得不正常，没有读取，文件没有动。",
    mend: "把长截图分成几张再放进来，前后重叠几条消息。",
  }),
  "picture-no-chat": () => ({
    text: "看画面不像微信的聊天截图，没有读取，文件没有动。",
    mend: "如果是聊天截图，请放手机里的原图：聊天背景用默认的，两边的头像要在画面里，不拍屏幕、不拼图、不涂抹。其他照片留着作证据，内容请手工填写。",
  }),
  "screenshot-day-unknown": (d: { words: string }) => ({
    text: `图里的时间写作“${d.words}”，要知道截图是哪一天截的才能算出日期；这些消息没有时间。`,
    mend: "说明截图的日期；命令行用 --taken 2024-03-02。",
  }),
  "screenshot-no-time": () => ({
    text: "这张截图里没有看到时间，消息没有时间。",
    mend: "在手机里往上翻到有时间的地方，连着重新截一张。",
  }),
  "screenshot-unsure": (d: { count: number }) => ({
    text: `有 ${d.count} 处看得不够清楚，或者只露出一部分，已标“待核对”。`,
    mend: "对照截图看一遍这几处，尤其是金额和是谁说的。",
  }),

  "archive-damaged": () => ({
    text: "压缩包损坏或不完整，打不开。",
    mend: "重新下载压缩包；微信账单的压缩包请从邮件或微信里重新保存。",
  }),
  "archive-empty": () => ({
    text: "压缩包是空的，里面没有文件。",
    mend: "重新下载或重新打包一次，再放进来。",
  }),
  "archive-password-missing": () => ({
    text: "压缩包有密码。",
    mend: "微信账单的解压密码由“微信支付”服务号发来，支付宝账单的在支付宝的消息里，自己打的包用自己设的；命令行用 --password。",
  }),
  "archive-password-wrong": () => ({
    text: "解压密码不对。",
    mend: "每份账单的解压密码都不同：微信账单的由“微信支付”服务号发来，支付宝账单的在支付宝的消息里，核对后再输一次。",
  }),
  "archive-encryption-unknown": () => ({
    text: "压缩包用了不认识的加密方式，打不开。",
    mend: "用电脑上的解压软件解开，再放入里面的文件。",
  }),
  "archive-too-many-entries": (d: { limit: number }) => ({
    text: `压缩包里的文件超过 ${d.limit} 个，没有解开。`,
    mend: "只放入需要的文件。",
  }),
  "archive-too-large": (d: { limit: string }) => ({
    text: `压缩包解开后超过 ${d.limit}，后面的没有解开。`,
    mend: "用电脑上的解压软件解开，只放入需要的文件。",
  }),
  "archive-member-suspicious": (d: { ratio: number }) => ({
    text: `这个文件解开后会膨胀 ${d.ratio} 倍以上，像是恶意压缩包，没有解开。`,
    mend: "确认压缩包的来源；如果可信，请用解压软件解开后放入里面的文件。",
  }),
  "archive-member-packing": () => ({
    text: "压缩包里的这个文件用了不常见的压缩方式，没有解开；其他文件照常读取。",
    mend: "用电脑上的解压软件解开，再放入里面的文件。",
  }),
  "archive-member-damaged": () => ({
    text: "压缩包里的这个文件损坏，没有解开；其他文件照常读取。",
    mend: "重新下载压缩包。",
  }),
  "archive-name-unsafe": (d: { name: string }) => ({
    text: `压缩包里有一个文件名“${d.name}”指向压缩包之外，没有解开。`,
    mend: "确认压缩包的来源；微信账单的压缩包里不会有这样的文件名。",
  }),
  "archive-clutter": (d: { count: number }) => ({
    text: `压缩包里有 ${d.count} 个系统自动生成的文件（__MACOSX、.DS_Store 之类），没有收进来。`,
    mend: "不用处理，里面没有证据。",
  }),
  "archive-nested": () => ({
    text: "压缩包里的压缩包里还有压缩包，只解开到第二层。",
    mend: "用电脑上的解压软件解开，再放入里面的文件。",
  }),

  "recording-cut": (d: { heard: string | null; stated: string | null }) => ({
    text: `录音文件不完整，在中间断了；${recordingLength(d)}。`,
    mend: "从录下它的手机里重新拷贝一次原文件；手机里的原文件不要删。",
  }),
  "recording-damaged": (d: { heard: string | null; stated: string | null }) => ({
    text: `录音文件里有损坏的地方；${recordingLength(d)}。`,
    mend: "在手机上听一听原文件，能听的话重新拷贝一次；手机里的原文件不要删。",
  }),
  "recording-empty": () => ({
    text: "录音文件里没有声音。",
    mend: "从录下它的手机里重新拷贝一次原文件。",
  }),
  "recording-length-unknown": () => ({
    text: "录音已经收下，但文件没有写明有多长。",
    mend: "不用处理；时长以播放时看到的为准。",
  }),

  "transcript-empty": () => ({
    text: "这份文字稿里没有一句话。",
    mend: "重新导出一次，或自己听着录音打一份，每句前面写上时间：[00:05] 李明：……",
  }),
  "transcript-no-times": () => ({
    text: "这份文字稿没有写时间，每一行照样读出，但不知道在录音的第几秒。",
    mend: "导出时选上“时间戳”，或在每句前面写上时间：[00:05] 李明：……",
  }),
  "transcript-time-unreadable": (d: { text: string }) => ({
    text: `${d.text === "" ? "这一句没有时间" : `时间“${d.text}”读不懂`}；这一句照样读出，但不知道在录音的第几秒。`,
    mend: "改成 00:00:05,000 --> 00:00:08,000 的样子，或重新导出。",
  }),
  "transcript-line-unreadable": () => ({
    text: "这一句不是正确的 JSON，没有读取。",
    mend: "重新导出一次文字稿，不要手工修改导出的文件。",
  }),
  "transcript-cut": (d: { lines: number }) => ({
    text: `文字稿在这里断了，没有写完；前面的 ${d.lines} 句已经读取。`,
    mend: "重新导出一次文字稿。",
  }),
  "transcript-unit": (d: { unit: string }) => ({
    text: `文字稿里的时间看数目应当是${d.unit}，已按${d.unit}读取。`,
    mend: "对照录音听一句，看时间对不对；不对的话请重新导出为 SRT。",
  }),
} satisfies FaultTable;
