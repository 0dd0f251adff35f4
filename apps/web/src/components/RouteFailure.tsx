import { isApiFailure } from "@youju/api/client";
import { Failure } from "./Failure.tsx";
import { Header } from "./Header.tsx";
import { Page } from "./Page.tsx";
import { Problems } from "./Problems.tsx";

/** A screen that broke. The files and decisions are with the server, so nothing is lost. */
export function RouteFailure({ error }: { readonly error: unknown }) {
  const reload = {
    where: "",
    text: "这一页没能显示出来，你的文件和决定都还在。",
    mend: "刷新页面；仍然这样，请回到案件列表再进来。",
  };
  return (
    <>
      <Header title="出了点问题" />
      <Page>{isApiFailure(error) ? <Failure error={error} /> : <Problems problems={[reload]} />}</Page>
    </>
  );
}
