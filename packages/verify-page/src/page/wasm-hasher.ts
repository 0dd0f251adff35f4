/** SHA-256 and SM3 in a browser: WebCrypto knows neither streams nor SM3. */
import type { Hasher } from "@youju/vault";
import { createSHA256, createSM3 } from "hash-wasm";

/** One hashing at a time: a new one takes the place of the last. Verification hashes one file after the other. */
export async function wasmHasher(): Promise<Hasher> {
  const [sha256, sm3] = await Promise.all([createSHA256(), createSM3()]);
  return () => {
    let bytes = 0;
    sha256.init();
    sm3.init();
    return {
      update(chunk) {
        sha256.update(chunk);
        sm3.update(chunk);
        bytes += chunk.byteLength;
      },
      digest: () => ({ sha256: sha256.digest("hex"), sm3: sm3.digest("hex"), bytes }),
    };
  };
}
