export { nodePictureEngine } from "./picture-engine.ts";
