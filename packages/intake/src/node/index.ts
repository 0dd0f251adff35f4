export { nodePdfOpener } from "./pdf-opener.ts";
export { nodePictureEngine } from "./picture-engine.ts";
