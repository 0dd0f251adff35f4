/** Sends requests to time-stamping authorities over HTTP and HTTPS, with a client certificate where there is one. */
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { PostStamp, StampAnswer, StampPost } from "../stamp/authority.ts";

export const postStamp: PostStamp = async (post) => {
  const response = await respond(post);
  try {
    return await answerOf(response, post.most);
  } finally {
    response.destroy();
  }
};

function respond({ url, headers, body, clientCertificate, signal }: StampPost): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const client =
    clientCertificate === undefined
      ? {}
      : {
          cert: clientCertificate.certificate,
          key: clientCertificate.key,
          ...(clientCertificate.passphrase === undefined ? {} : { passphrase: clientCertificate.passphrase }),
        };
  const options = { method: "POST", headers: { ...headers, "content-length": String(body.byteLength) }, signal };
  // No connection is kept: an authority is asked once in a while.
  const request = url.startsWith("https:")
    ? httpsRequest(url, { ...options, ...client, agent: false }, resolve)
    : httpRequest(url, { ...options, agent: false }, resolve);
  request.once("error", reject);
  request.end(body);
  return promise;
}

async function answerOf(response: IncomingMessage, most: number): Promise<StampAnswer> {
  const status = response.statusCode ?? 0;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > most) return { status };
    chunks.push(chunk);
  }
  return { status, body: new Uint8Array(Buffer.concat(chunks)) };
}
