/**
 * Which whole numbers were met before. Ids of messages mostly are such: counted upwards, eight bytes each, or drawn by
 * the server in any order, about sixteen; a million texts in a set would take a hundred megabytes.
 */

/** A function that takes a whole number of 1 to 19 digits, without zeros before it, and says whether it is new. */
export function seenNumbers(): (digits: string) => boolean {
  const rising = risingNumbers();
  const others = numberSet();
  return (digits) => {
    const number = Number(digits);
    if (!Number.isSafeInteger(number)) return others.add(digits);
    // Whatever stands in the set was no larger than the last one when it came.
    if (rising.add(number)) return true;
    return !rising.has(number) && others.add(digits);
  };
}

/** Numbers held together; what was written is never copied to make room. */
const BLOCK = 8192;

/** Numbers each of which is larger than the one before. */
function risingNumbers() {
  const blocks: Float64Array[] = [];
  let [count, last] = [0, -1];
  const at = (index: number): number => blocks[Math.floor(index / BLOCK)]![index % BLOCK]!;
  return {
    /** False where it is not larger than the last one, and not added. */
    add(number: number): boolean {
      if (number <= last) return false;
      if (count % BLOCK === 0) blocks.push(new Float64Array(BLOCK));
      blocks.at(-1)![count % BLOCK] = number;
      count += 1;
      last = number;
      return true;
    },
    has(number: number): boolean {
      let [from, to] = [0, count - 1];
      while (from <= to) {
        const middle = (from + to) >> 1;
        if (at(middle) === number) return true;
        if (at(middle) < number) from = middle + 1;
        else to = middle - 1;
      }
      return false;
    },
  };
}

const FIRST_SLOTS = 1024;
const FULL = 0.7;
const LOW_DIGITS = 10;
const TWO_32 = 2 ** 32;

/** Numbers in any order, in an open hash table of two words a slot; 0 is an empty slot. */
function numberSet() {
  let table = new Uint32Array(2 * FIRST_SLOTS);
  let count = 0;
  const put = (high: number, low: number): boolean => {
    const slots = table.length / 2;
    const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    let slot = ((mixed ^ (mixed >>> 15)) >>> 0) % slots;
    for (; table[2 * slot] !== 0 || table[2 * slot + 1] !== 0; slot = (slot + 1) % slots)
      if (table[2 * slot] === high && table[2 * slot + 1] === low) return false;
    table[2 * slot] = high;
    table[2 * slot + 1] = low;
    return true;
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0 || old[at + 1] !== 0) put(old[at]!, old[at + 1]!);
  };
  return {
    /** False where it is there already. */
    add(digits: string): boolean {
      // Nineteen digits are nine and ten: the high nine take thirty bits, the low ten thirty-four.
      const low = Number(digits.slice(-LOW_DIGITS));
      const high = Number(digits.slice(0, -LOW_DIGITS)) * 4 + Math.floor(low / TWO_32);
      if (!put(high, low % TWO_32)) return false;
      count += 1;
      if (count > (table.length / 2) * FULL) grow();
      return true;
    },
  };
}
