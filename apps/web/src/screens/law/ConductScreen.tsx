import { type Act, acts } from "@youju/law";
import { Link } from "@tanstack/react-router";
import back from "../../components/Back.module.css";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Section } from "../../components/Section.tsx";
import { Grounds } from "./Grounds.tsx";
import s from "./Points.module.css";

/** What one may do to get the money back, and what not. */
export function ConductScreen() {
  return (
    <>
      <Header title="要债时能做什么、不能做什么" sub="着急的时候先看一眼，别让自己变成有错的一方">
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        <Acts id="may" title="可以做的" shown={acts.filter(({ allowed }) => allowed)} />
        <Acts id="may-not" title="不要做的" shown={acts.filter(({ allowed }) => !allowed)} />
      </Page>
    </>
  );
}

function Acts({ id, title, shown }: { readonly id: string; readonly title: string; readonly shown: readonly Act[] }) {
  return (
    <Section id={id} title={title}>
      <ul className={s.list}>
        {shown.map(({ id: key, act, why, product, rules }) => (
          <li key={key} className={s.point}>
            <h3 className={s.about}>{act}</h3>
            <p>{why}</p>
            <p className={s.product}>{product}</p>
            <Grounds rules={rules} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
