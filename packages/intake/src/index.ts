/** Files in, records out: what other packages use of intake. */
export { type ArchiveLimits, ARCHIVE_LIMITS } from "./archive/limits.ts";
export { isClutter } from "./archive/member-path.ts";
export { type ArchiveMember, type ArchiveOptions, openArchive } from "./archive/open-archive.ts";
export { silkToWav } from "./audio/silk.ts";
export { type Detection, detect } from "./detect.ts";
export { type ReadOptions, type ReadProgress, read } from "./read.ts";
export { type FilePreview, preview } from "./preview.ts";
export { splitCells } from "./csv/rows.ts";
export type { Engines } from "./sample.ts";
export { textChunks, type TextForm } from "./text/chunks.ts";
export { encodingOf } from "./text/encoding.ts";
export { textLines } from "./text/lines.ts";
export { textForm } from "./text/text-form.ts";
export type { Picture, PictureEngine, Pixels, Tensor, TextModel } from "./screenshot/picture.ts";
export type { Match, Reader } from "./reader.ts";
export { readers } from "./readers/index.ts";
export { type FormatAbout, formatsAbout } from "./formats.ts";
