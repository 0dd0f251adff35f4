import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { WHERE_THE_CODE_IS } from "../text/app-steps.ts";
import s from "./PasswordForm.module.css";

interface Props {
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}

export function PasswordForm({ wrong, onPassword }: Props) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== "") onPassword(password.trim());
  };
  return (
    <form onSubmit={submit} className={s.form}>
      <PasswordInput
        label="压缩包的密码"
        description={WHERE_THE_CODE_IS}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={wrong ? "这个密码打不开，对照“微信支付”发来的消息再看一遍。" : undefined}
        autoComplete="off"
        visibilityToggleButtonProps={{ "aria-label": "显示或隐藏密码", tabIndex: 0 }}
      />
      <Button type="submit" disabled={password === ""}>
        打开
      </Button>
    </form>
  );
}
