import { guides } from "@youju/law";
import { Link, useParams } from "@tanstack/react-router";
import back from "../../components/Back.module.css";
import { Header } from "../../components/Header.tsx";
import { NotFound } from "../../components/NotFound.tsx";
import { Page } from "../../components/Page.tsx";
import { Grounds } from "./Grounds.tsx";
import s from "./Points.module.css";

/** One question beside the claim, answered point by point. */
export function GuideScreen() {
  const { guideId } = useParams({ from: "/law/guide/$guideId" });
  const guide = guides.find(({ id }) => id === guideId);
  if (guide === undefined) return <NotFound />;
  return (
    <>
      <Header title={guide.title}>
        <Link to="/law" className={back.back}>
          法条库
        </Link>
      </Header>
      <Page>
        <p className={s.first}>{guide.first}</p>
        <ul className={s.list}>
          {guide.points.map(({ about, says, rules }) => (
            <li key={about} className={s.point}>
              <h2 className={s.about}>{about}</h2>
              <p>{says}</p>
              <Grounds rules={rules} />
            </li>
          ))}
        </ul>
      </Page>
    </>
  );
}
