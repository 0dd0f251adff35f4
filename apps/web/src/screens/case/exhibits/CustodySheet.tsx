import { Button } from "@mantine/core";
import type { Sha256 } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../../components/Failure.tsx";
import { Sheet } from "../../../components/Sheet.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { custodyQuery } from "../../../data/seals.ts";
import { useCaseView } from "../case-view.ts";
import s from "./CustodySheet.module.css";

interface Props {
  readonly title: string;
  readonly original: Sha256;
  readonly onClose: () => void;
}

/** 保管经过: the text that answers “could this have been altered?”, to read and to copy. */
export function CustodySheet({ title, original, onClose }: Props) {
  const { id } = useCaseView();
  const custody = useQuery(custodyQuery(id, original));
  const [copied, setCopied] = useState(false);
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {custody.isPending ? <Waiting>正在把原件重新算一遍哈希…</Waiting> : null}
      {custody.isError ? <Failure error={custody.error} retry={() => void custody.refetch()} /> : null}
      {custody.isSuccess ? (
        <div className={s.custody}>
          <p className={s.lead}>法官或对方问“这个是不是改过”，照着这份说。立案包里也有同样的一份。</p>
          <Button variant="default" onClick={() => void copy(custody.data)}>
            {copied ? "复制好了" : "复制全文"}
          </Button>
          <p className={s.text}>{custody.data}</p>
        </div>
      ) : null}
    </Sheet>
  );
}
