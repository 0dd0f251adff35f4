/**
 * One-to-one pairs of two lists of moments, always the closest pair first. Only neighbours in time can be closest, so a
 * linked list and a heap of neighbouring pairs do it in n log n; ties go to the earlier pair, then to the smaller id.
 */
export interface Moment {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
}

interface Node<A extends Moment, B extends Moment> {
  readonly a: A | undefined;
  readonly b: B | undefined;
  readonly at: number;
  readonly id: string;
  previous: Node<A, B> | undefined;
  next: Node<A, B> | undefined;
  taken: boolean;
}

interface Edge<A extends Moment, B extends Moment> {
  readonly gap: number;
  readonly left: Node<A, B>;
  readonly right: Node<A, B>;
}

/** The pairs whose gap is at most `within` seconds. */
export function nearestPairs<A extends Moment, B extends Moment>(
  as: readonly A[],
  bs: readonly B[],
  within: number,
): [A, B][] {
  const nodes: Node<A, B>[] = [...as.map((a) => node<A, B>(a, undefined)), ...bs.map((b) => node<A, B>(undefined, b))];
  nodes.sort((x, y) => x.at - y.at || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const heap: Edge<A, B>[] = [];
  nodes.forEach((current, i) => {
    current.previous = nodes[i - 1];
    current.next = nodes[i + 1];
    if (current.previous !== undefined) pushEdge(heap, current.previous, current, within);
  });
  const pairs: [A, B][] = [];
  for (let edge = pop(heap); edge !== undefined; edge = pop(heap)) {
    const { left, right } = edge;
    if (left.taken || right.taken) continue;
    pairs.push([(left.a ?? right.a)!, (left.b ?? right.b)!]);
    unlink(left);
    unlink(right);
    if (left.previous !== undefined && right.next !== undefined) pushEdge(heap, left.previous, right.next, within);
  }
  return pairs;
}

function node<A extends Moment, B extends Moment>(a: A | undefined, b: B | undefined): Node<A, B> {
  const of = (a ?? b)!;
  return { a, b, at: of.at, id: of.id, previous: undefined, next: undefined, taken: false };
}

function unlink<A extends Moment, B extends Moment>(gone: Node<A, B>): void {
  gone.taken = true;
  if (gone.previous !== undefined) gone.previous.next = gone.next;
  if (gone.next !== undefined) gone.next.previous = gone.previous;
}

function pushEdge<A extends Moment, B extends Moment>(
  heap: Edge<A, B>[],
  left: Node<A, B>,
  right: Node<A, B>,
  within: number,
): void {
  const gap = right.at - left.at;
  if (gap > within || (left.a === undefined) === (right.a === undefined)) return;
  heap.push({ gap, left, right });
  for (let i = heap.length - 1; i > 0;) {
    const parent = (i - 1) >> 1;
    if (!before(heap[i]!, heap[parent]!)) return;
    [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
    i = parent;
  }
}

function pop<A extends Moment, B extends Moment>(heap: Edge<A, B>[]): Edge<A, B> | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return top;
  heap[0] = last;
  for (let i = 0; ;) {
    const [l, r] = [2 * i + 1, 2 * i + 2];
    let least = i;
    if (l < heap.length && before(heap[l]!, heap[least]!)) least = l;
    if (r < heap.length && before(heap[r]!, heap[least]!)) least = r;
    if (least === i) return top;
    [heap[i], heap[least]] = [heap[least]!, heap[i]!];
    i = least;
  }
}

function before<A extends Moment, B extends Moment>(x: Edge<A, B>, y: Edge<A, B>): boolean {
  if (x.gap !== y.gap) return x.gap < y.gap;
  if (x.left.at !== y.left.at) return x.left.at < y.left.at;
  return x.left.id !== y.left.id ? x.left.id < y.left.id : x.right.id < y.right.id;
}
