/** Files after what happens to files: cut, flipped bytes, lines twice or gone, another encoding, a huge cell. */

/** A small generator of numbers, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (bytes: Bytes, random: () => number) => Bytes;

const cut: Mutation = (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length));

const flip: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let n = 0; n < 1 + random() * 20; n += 1)
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  return changed;
};

/** A stretch of the file stands twice, or is gone. */
const repeat: Mutation = (bytes, random) => {
  const [a, b] = [Math.floor(random() * bytes.length), Math.floor(random() * bytes.length)];
  return joined(bytes.slice(0, Math.max(a, b)), bytes.slice(Math.min(a, b)));
};
const drop: Mutation = (bytes, random) => {
  const [a, b] = [Math.floor(random() * bytes.length), Math.floor(random() * bytes.length)];
  return joined(bytes.slice(0, Math.min(a, b)), bytes.slice(Math.max(a, b)));
};

/** Read as Latin letters and written as UTF-8: what a wrong setting does to Chinese text. */
const misread: Mutation = (bytes) => new TextEncoder().encode(new TextDecoder("latin1").decode(bytes));

const huge: Mutation = (bytes, random) => {
  const at = Math.floor(random() * bytes.length);
  return joined(bytes.slice(0, at), new Uint8Array(200_000).fill(48 + Math.floor(random() * 10)), bytes.slice(at));
};

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const MUTATIONS: readonly Mutation[] = [cut, flip, repeat, drop, misread, huge];

/** So many damaged files as `YOUJU_RUNS` says, else `few`, the same each time. */
export function* mutated(original: Bytes, few = 100): Generator<Bytes> {
  const wanted = process.env["YOUJU_RUNS"];
  const random = randomFrom(wanted === undefined ? 20_261_123 : Date.now());
  const count = wanted === undefined ? few : Number(wanted);
  for (let n = 0; n < count; n += 1) yield MUTATIONS[n % MUTATIONS.length]!(original, random);
}
