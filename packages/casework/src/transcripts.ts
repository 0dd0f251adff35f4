/** Which recording a transcript gives the words of: a person says so, or the two lie side by side under one name. */
import {
  type CaseFile,
  type Decision,
  isSound,
  isTranscript,
  type Original,
  type Sha256,
  standingDecisions,
} from "@youju/model";

/** `通话/录音.srt` and `通话/录音.m4a.json` go with `通话/录音.m4a`; the paths are those of two different files. */
export function goesWith(transcript: string, recording: string): boolean {
  return transcript.startsWith(`${recording}.`) || withoutEnding(transcript) === withoutEnding(recording);
}

const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/u, "");

/** The recording of each transcript that has one; a name that two recordings share tells nothing. */
export function recordingsOf({ originals, readings, facts }: CaseFile): ReadonlyMap<Sha256, Sha256> {
  const kinds = new Map(readings.map(({ original, kind }) => [original, kind]));
  const kindOf = ({ sha256 }: Original) => kinds.get(sha256) ?? "unknown";
  const sounds = originals.filter((original) => isSound(kindOf(original)));
  const said = saidOf(standingDecisions(facts.decisions ?? []));
  const pairs = originals
    .filter((original) => isTranscript(kindOf(original)))
    .flatMap(({ sha256, path }): [Sha256, Sha256][] => {
      const known = sounds.find((sound) => sound.sha256 === said.get(sha256));
      const beside = sounds.filter((sound) => goesWith(path, sound.path));
      const recording = known ?? (beside.length === 1 ? beside[0] : undefined);
      return recording === undefined ? [] : [[sha256, recording.sha256]];
    });
  return new Map(pairs);
}

function saidOf(decisions: readonly Decision[]): ReadonlyMap<Sha256, Sha256> {
  return new Map(
    decisions.flatMap((each) => (each.kind === "transcript-of" ? [[each.target, each.value] as const] : [])),
  );
}
