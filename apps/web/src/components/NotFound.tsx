import { Link } from "@tanstack/react-router";
import { Header } from "./Header.tsx";
import { Page } from "./Page.tsx";

export function NotFound() {
  return (
    <>
      <Header title="没有这一页" />
      <Page>
        <p>
          这个地址下面没有东西。<Link to="/">回到案件列表</Link>
        </p>
      </Page>
    </>
  );
}
