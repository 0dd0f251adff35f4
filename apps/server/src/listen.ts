/** A port of this machine only. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const HOST = "127.0.0.1";
const TRIES = 50;

/** Listens on `port` or the next free one, on 127.0.0.1 and nowhere else. @returns the port that is served */
export async function listenOnFreePort(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate += 1) {
    if (await listens(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`从 ${port} 起的 ${TRIES} 个端口都被占用`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed).once("listening", listening);
    server.listen(port, HOST);
  });
}
