export { decodeCaseYaml } from "./decode-case-yaml.ts";
export { nearestKey } from "./nearest.ts";
export { type ParsedCase, parseCaseYaml, parseYamlAs } from "./parse-case-yaml.ts";
export { writeCaseYaml } from "./write-case-yaml.ts";
