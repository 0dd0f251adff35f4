/** A time-stamping authority of openssl's command line, in a folder of its own. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Issued {
  readonly certificate: string;
  readonly key: string;
}

export interface ToIssue {
  readonly subject?: string;
  /** Lines of extensions; those of a proper signer where left out. */
  readonly extensions?: string;
  readonly by?: Issued;
  /** Both as openssl has them: `20200101000000Z`. */
  readonly from?: string;
  readonly to?: string;
  readonly rsa?: true;
  readonly digest?: string;
}

export interface ToAnswer {
  readonly signer?: Issued;
  /** Certificates beside the signer's in the token. */
  readonly with?: readonly Issued[];
  /** Lines of the section of the authority, after the usual ones. */
  readonly settings?: string;
}

export interface ToForge {
  readonly signers: readonly Issued[];
  readonly with?: readonly Issued[];
  readonly options?: readonly string[];
}

export const SIGNER =
  "basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=critical,timeStamping";
export const ISSUER = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign";

/** True where this machine has openssl. */
export const hasOpenssl = ((): boolean => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

export type TestAuthority = ReturnType<typeof testAuthority>;

export function testAuthority() {
  const folder = mkdtempSync(join(tmpdir(), "youju-tsa-"));
  let count = 0;
  const fresh = (ending: string): string => join(folder, `${(count += 1)}.${ending}`);
  const put = (content: string | Uint8Array, ending: string): string => {
    const path = fresh(ending);
    writeFileSync(path, content);
    return path;
  };
  const openssl = (...args: readonly string[]): Buffer =>
    execFileSync("openssl", [...args], { cwd: folder, stdio: "pipe" });
  writeFileSync(join(folder, "index.txt"), "");

  const issue = (ask: ToIssue): Issued => {
    const { subject = "/C=CN/O=测试时间戳机构/CN=TSA", extensions = SIGNER, by } = ask;
    const key = fresh("key");
    const [request, certificate] = [fresh("csr"), fresh("pem")];
    const kind = ask.rsa === true ? ["rsa:2048"] : ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
    openssl("req", "-new", "-newkey", ...kind, "-nodes", "-keyout", key, "-out", request, "-utf8", "-subj", subject);
    const settings = put(
      `[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\nunique_subject=no\npolicy=p\ndefault_md=${ask.digest ?? "sha256"}\ndefault_days=3650\nx509_extensions=x\n[p]\ncommonName=supplied\norganizationName=optional\ncountryName=optional\n[x]\n${extensions}\n`,
      "cnf",
    );
    const dates = ["-startdate", ask.from ?? "20250101000000Z", "-enddate", ask.to ?? "20450101000000Z"];
    const signing = by === undefined ? ["-selfsign", "-keyfile", key] : ["-cert", by.certificate, "-keyfile", by.key];
    openssl(
      "ca",
      "-batch",
      "-notext",
      "-utf8",
      "-config",
      settings,
      "-in",
      request,
      "-out",
      certificate,
      ...dates,
      ...signing,
    );
    return { certificate, key };
  };

  const root = issue({ subject: "/C=CN/O=测试根/CN=Root", extensions: ISSUER });
  const signer = issue({ by: root });

  return {
    root,
    signer,
    issue,
    put,
    openssl,
    der: ({ certificate }: Issued): Uint8Array =>
      new Uint8Array(openssl("x509", "-in", certificate, "-outform", "DER")),
    /** A query as openssl makes one. */
    query: (content: Uint8Array, ...options: readonly string[]): Uint8Array =>
      new Uint8Array(openssl("ts", "-query", "-data", put(content, "txt"), "-cert", ...options)),
    answer: (
      query: Uint8Array,
      { signer: by = signer, with: others = [root], settings = "" }: ToAnswer = {},
    ): Promise<Uint8Array> => {
      const chain = put(others.map(({ certificate }) => readFileSync(certificate, "utf8")).join(""), "pem");
      const config = put(
        `[tsa]\ndefault_tsa=t\n[t]\nserial=${put("01\n", "serial")}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\nother_policies=1.2.3.4.5\ndigests=sha256,sha384,sha512,sm3\naccuracy=secs:1\ntsa_name=yes\ness_cert_id_alg=sha256\n${settings}\n`,
        "cnf",
      );
      const files = ["-queryfile", put(query, "tsq"), "-signer", by.certificate, "-inkey", by.key, "-chain", chain];
      return new Promise((resolve, reject) => {
        const options = { cwd: folder, encoding: "buffer", maxBuffer: 1 << 24 } as const;
        execFile("openssl", ["ts", "-reply", "-config", config, ...files], options, (error, out) => {
          if (error === null) resolve(new Uint8Array(out));
          else reject(error);
        });
      });
    },
    /** A token over any content by anybody, as no honest authority gives it. */
    forge: (info: Uint8Array, { signers, with: others = [root], options = ["-cades"] }: ToForge): Uint8Array => {
      const by = signers.flatMap(({ certificate, key }) => ["-signer", certificate, "-inkey", key]);
      const chain =
        others.length === 0
          ? []
          : ["-certfile", put(others.map(({ certificate }) => readFileSync(certificate, "utf8")).join(""), "pem")];
      const type = ["-econtent_type", "1.2.840.113549.1.9.16.1.4"];
      const usual = ["-sign", "-binary", "-nodetach", "-nosmimecap", "-outform", "DER", "-md", "sha256", ...chain];
      return new Uint8Array(openssl("cms", ...usual, ...type, ...options, "-in", put(info, "bin"), ...by));
    },
    /** Whether openssl takes it for a stamp over the content, at the time of the stamp. */
    accepts: (
      stamp: Uint8Array,
      content: Uint8Array,
      { token = false, at }: { token?: boolean; at: number },
    ): boolean => {
      const files = ["-in", put(stamp, "tsr"), "-data", put(content, "txt"), "-CAfile", root.certificate];
      try {
        openssl("ts", "-verify", ...files, ...(token ? ["-token_in"] : []), "-attime", String(Math.floor(at)));
        return true;
      } catch {
        return false;
      }
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}
