/** The page in a bundle that verifies it: takes a ZIP or a folder, and shows the answer. Nothing leaves the device. */
import { type Instant, instantFromUnixSeconds } from "@youju/model";
import { certificatesInPem, type VerifiedSource, verifyBundle, type VerifyProgress } from "@youju/vault";
import { config } from "zod";
import { answerOf } from "./answer.ts";
import { folderOf, zipsOf } from "./chosen-files.ts";
import { wasmHasher } from "./wasm-hasher.ts";

// The policy of the page forbids code made out of text, which zod would try.
config({ jitless: true });

const byId = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;
const inputOf = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`#${id}`)!;

const STEPS = { hash: "正在算哈希值：", read: "正在重新读原件：" } as const;

const now = (): Instant => instantFromUnixSeconds(Date.now() / 1000);

let running: AbortController | undefined;

/** A second choice takes the place of the first, however far that is. */
async function verify(sources: readonly VerifiedSource[]): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const answer = byId("answer");
  answer.replaceChildren();
  byId("progress").hidden = false;
  try {
    const verified = await verifyBundle(sources, {
      hasher: await wasmHasher(),
      now: now(),
      trustedRoots: await trustedRoots(),
      signal: mine.signal,
      onProgress,
    });
    answer.replaceChildren(...answerOf(verified));
    answer.dataset["ok"] = String(verified.ok);
  } catch (error) {
    if (mine.signal.aborted) return;
    answer.textContent = `没有核验成：${error instanceof Error ? error.message : String(error)}。换一个新一点的浏览器再试，或者按 README-核验.txt 核对。`;
  }
  byId("progress").hidden = true;
  answer.focus();
}

function onProgress({ step, path, done, of }: VerifyProgress): void {
  byId("step").textContent = STEPS[step] + path;
  document.querySelector("progress")!.value = of === 0 ? 100 : (done / of) * 100;
}

async function trustedRoots(): Promise<readonly Uint8Array[]> {
  const [file] = inputOf("roots").files ?? [];
  if (file === undefined) return [];
  const roots = certificatesInPem(await file.text());
  if (roots === undefined) throw new Error("选的根证书不是 PEM 文件");
  return roots;
}

/** Takes the files out of the input, so that the same ones can be chosen again. */
function onChosen(id: string, sourcesOf: (files: readonly File[]) => readonly VerifiedSource[]): void {
  const input = inputOf(id);
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void verify(sourcesOf(files));
  });
}

function takeDrops(): void {
  const drop = byId("drop");
  for (const kind of ["dragenter", "dragover"])
    addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  addEventListener("dragleave", () => drop.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void verify(zipsOf(files));
  });
}

onChosen("zip", zipsOf);
onChosen("folder", (files) => [folderOf(files)]);
// Phones cannot choose a folder.
byId("folder-label").hidden =
  !("webkitdirectory" in HTMLInputElement.prototype) || matchMedia("(pointer: coarse)").matches;
takeDrops();
