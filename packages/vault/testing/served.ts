/** An authority of openssl served over HTTP on this machine, which can be turned off and on. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestAuthority } from "./authority.ts";

export interface ServedAuthority {
  readonly url: string;
  /** While down, it answers 503. */
  down: boolean;
  /** What a caller must send as `authorization`, where it asks for any. */
  password?: string;
  asked: number;
  readonly close: () => void;
}

export async function serve(authority: TestAuthority): Promise<ServedAuthority> {
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const query = await bodyOf(request);
    served.asked += 1;
    const known = served.password === undefined || request.headers.authorization === `Basic ${btoa(served.password)}`;
    if (served.down) response.writeHead(503).end();
    else if (!known) response.writeHead(401).end();
    else response.end(await authority.answer(query));
  };
  const server = createServer((request, response) => void reply(request, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const served: ServedAuthority = { url, down: false, asked: 0, close };
  return served;
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
