import { Button } from "@mantine/core";
import { verifyBundle } from "@youju/api/client";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { DropArea } from "../../components/DropArea.tsx";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { Verdict } from "./Verdict.tsx";
import s from "./VerifyScreen.module.css";

/** 核验: whether a bundle of anybody's was changed, and where. */
export function VerifyScreen() {
  const stop = useRef<AbortController>(null);
  const verify = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      return verifyBundle(file, stop.current.signal);
    },
  });
  const file = verify.variables;
  return (
    <>
      <Header title="核验立案包" />
      <Page>
        <p className={s.lead}>
          自己的、对方的、别人发来的立案包都可以查：文件有没有被改过、少过、换过，记录和原件对不对得上，时间戳成不成立。文件只在这台电脑里看，看完不留。
        </p>
        <DropArea
          title={verify.isPending ? "正在查，先等一等" : "把立案包（ZIP）拖进来"}
          hint="也可以选择文件；一次查一个"
          onFiles={([first]) => {
            if (first !== undefined && !verify.isPending) verify.mutate(first);
          }}
        />
        <div aria-live="polite" className={s.answer}>
          {verify.isPending && file !== undefined ? (
            <div className={s.pending}>
              <Waiting>{`正在核验 ${file.name}（${sizeText(file.size)}）：逐个文件算哈希，再把原件重新读一遍。`}</Waiting>
              <Button variant="default" onClick={() => stop.current?.abort()}>
                不查了
              </Button>
            </div>
          ) : null}
          {verify.isError && isStopped(verify.error) ? <p>停下了，没有查完。</p> : null}
          {verify.isError && !isStopped(verify.error) ? (
            <Failure error={verify.error} {...(file === undefined ? {} : { retry: () => verify.mutate(file) })} />
          ) : null}
          {verify.isSuccess && file !== undefined ? <Verdict name={file.name} verified={verify.data} /> : null}
        </div>
      </Page>
    </>
  );
}

const isStopped = (error: Error): boolean => error.name === "AbortError";

const MEGABYTE = 1_000_000;
const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
