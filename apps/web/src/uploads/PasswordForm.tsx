import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { WHERE_THE_CODE_IS } from "../text/app-steps.ts";
import s from "./PasswordForm.module.css";

interface Props {
  /** Name of the file. */
  readonly of: string;
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}

const WHERE_THE_PDF_CODE_IS = "一般在银行的短信、邮件或 App 里，也常是证件号或卡号的后几位。";

export function PasswordForm({ of, wrong, onPassword }: Props) {
  const [password, setPassword] = useState("");
  const pdf = /\.pdf$/iu.test(of);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== "") onPassword(password.trim());
  };
  return (
    <form onSubmit={submit} className={s.form}>
      <PasswordInput
        label={pdf ? "PDF 的打开密码" : "压缩包的密码"}
        description={pdf ? WHERE_THE_PDF_CODE_IS : WHERE_THE_CODE_IS}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={
          wrong ? `这个密码打不开，对照${pdf ? "银行的短信、邮件或 App" : "“微信支付”发来的消息"}再看一遍。` : undefined
        }
        autoComplete="off"
        visibilityToggleButtonProps={{ "aria-label": "显示或隐藏密码", tabIndex: 0 }}
      />
      <Button type="submit" disabled={password === ""}>
        打开
      </Button>
    </form>
  );
}
