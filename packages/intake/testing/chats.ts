/** Chat exports between 李明 (wxid_aaa, the owner) and 张伟 (wxid_bbb), made up. */

export type Fields = Readonly<Record<string, unknown>>;

export function weflowMessage(fields: Fields): Fields {
  const own = fields["isSend"] !== 0;
  return {
    localId: 1,
    createTime: 1709287800,
    formattedTime: "2024-03-01 18:10:00",
    type: "文本消息",
    localType: 1,
    content: "",
    isSend: 1,
    senderUsername: own ? "wxid_aaa" : "wxid_bbb",
    senderDisplayName: own ? "李明" : "张伟",
    source: "",
    ...fields,
  };
}

export function weflowText(messages: readonly Fields[], more: Fields = {}): string {
  const session = {
    wxid: "wxid_bbb",
    nickname: "大伟",
    remark: "张伟",
    displayName: "张伟",
    type: "私聊",
    messageCount: messages.length,
  };
  return JSON.stringify(
    { weflow: { version: "1.0.3", exportedAt: 1709290000 }, session, messages: messages.map(weflowMessage), ...more },
    null,
    2,
  );
}

export function chatlabMessage(fields: Fields): Fields {
  const sender = fields["sender"] ?? "wxid_aaa";
  return {
    sender,
    accountName: sender === "wxid_aaa" ? "李明" : "张伟",
    timestamp: 1709287800,
    type: 0,
    content: "",
    ...fields,
  };
}

export const CHATLAB_META = { name: "张伟", platform: "wechat", type: "private", ownerId: "wxid_aaa" };
export const CHATLAB_MEMBERS = [
  { platformId: "wxid_aaa", accountName: "李明" },
  { platformId: "wxid_bbb", accountName: "张伟", aliases: ["大伟"] },
];

export function chatlabText(messages: readonly Fields[], meta: Fields = CHATLAB_META): string {
  const head = { chatlab: { version: "0.0.1", exportedAt: 1709290000 }, meta, members: CHATLAB_MEMBERS };
  return JSON.stringify({ ...head, messages: messages.map(chatlabMessage) });
}

export function chatlabLines(messages: readonly Fields[], meta: Fields = CHATLAB_META): string {
  const lines = [
    { _type: "header", chatlab: { version: "0.0.1", exportedAt: 1709290000 }, meta },
    ...CHATLAB_MEMBERS.map((member) => ({ _type: "member", ...member })),
    ...messages.map((message) => ({ _type: "message", ...chatlabMessage(message) })),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}

/** The XML of a transfer card, as WeChat keeps it. */
export function transferXml(fields: {
  readonly subtype: number;
  readonly amount?: string;
  readonly memo?: string;
  readonly id?: string;
  readonly transferId?: string;
}): string {
  const {
    subtype,
    amount = "￥20000.00",
    memo = "",
    id = "100005000124030100011234567890",
    transferId = "1000050001202403010000000001",
  } = fields;
  return (
    `<?xml version="1.0"?>\n<msg>\n<appmsg appid="" sdkver="">\n<title><![CDATA[微信转账]]></title>\n<type>2000</type>\n<wcpayinfo>\n` +
    `<paysubtype>${subtype}</paysubtype>\n<feedesc><![CDATA[${amount}]]></feedesc>\n<transcationid><![CDATA[${id}]]></transcationid>\n` +
    `<transferid><![CDATA[${transferId}]]></transferid>\n<pay_memo><![CDATA[${memo}]]></pay_memo>\n</wcpayinfo>\n</appmsg>\n</msg>`
  );
}
