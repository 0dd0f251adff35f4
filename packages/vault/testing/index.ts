export { hasOpenssl, ISSUER, type Issued, SIGNER, testAuthority, type TestAuthority } from "./authority.ts";
export { serve, type ServedAuthority } from "./served.ts";
