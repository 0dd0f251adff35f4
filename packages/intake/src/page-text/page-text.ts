/** What is written in a picture of anything: photographs of paper, pages of purses and banks. Level, slanted or upside down. */
import type { Box } from "@youju/model";
import type { TextPiece } from "../pdf/pages.ts";
import { type LineImage, marksIn } from "../screenshot/line-image.ts";
import type { Picture, RegionModel, TextModel } from "../screenshot/picture.ts";
import { recognise, type Words } from "../screenshot/recognise.ts";
import { boundsOf, regionImage } from "./region-image.ts";
import { type Region, regionsOf } from "./regions.ts";

export interface PageLine extends Words {
  /** In the picture. */
  readonly box: Box;
  /** On the page as it is read: upright, as if it were so many points wide as a sheet of paper. */
  readonly piece: TextPiece;
  /** How many letters seem to stand apart, by faint and by strong ink. */
  readonly marks: readonly number[];
}

/** Of a sheet of A4, in points: distances of fields are told by it. */
const PAGE_WIDTH = 595;
/** So many long lines are read both ways to see which is up. */
const TRIED = 6;
/** Of a line that is read the right way up. */
const UPRIGHT = 0.75;
/** What was read with less is a stain or a pattern. */
const NOTHING = 0.2;

/** The lines in the order of reading. */
export async function pageText(
  picture: Picture,
  models: { readonly regions: RegionModel; readonly letters: TextModel },
  signal?: AbortSignal,
): Promise<readonly PageLine[]> {
  const regions = await regionsOf(picture, models.regions);
  if (regions.length === 0) return [];
  const { turned, images, words } = await readEitherWay(picture, regions, models.letters, signal);
  const place = placesOn(regions, turned);
  const lines = regions.map((region, n) => lineOf(picture, region, words[n]!, images[n]!, place));
  return inOrder(lines.filter(({ text, confidence }) => text !== "" && confidence >= NOTHING));
}

interface ReadRegions {
  readonly turned: boolean;
  readonly images: readonly LineImage[];
  readonly words: readonly Words[];
}

/** Upright, or on its head where its longest lines are read more surely so. */
async function readEitherWay(
  picture: Picture,
  regions: readonly Region[],
  letters: TextModel,
  signal: AbortSignal | undefined,
): Promise<ReadRegions> {
  const look = async (some: readonly Region[], turned: boolean): Promise<ReadRegions> => {
    const images = some.map((region) => regionImage(picture, region, turned));
    return { turned, images, words: await recognise(images, letters, signal) };
  };
  const upright = await look(regions, false);
  const longest = regions.toSorted((a, b) => b.along - a.along).slice(0, TRIED);
  const asRead = meanSureness(longest.map((region) => upright.words[regions.indexOf(region)]!));
  if (asRead >= UPRIGHT) return upright;
  const turned = await look(longest, true);
  return meanSureness(turned.words) > asRead ? look(regions, true) : upright;
}

const meanSureness = (words: readonly Words[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;

type Place = (region: Region, text: string) => TextPiece;

/** All lines of a page are turned alike: level by the middle of their directions. */
function placesOn(regions: readonly Region[], turned: boolean): Place {
  const angles = regions.map(({ angle }) => angle).toSorted((a, b) => a - b);
  const level = angles[angles.length >> 1]! + (turned ? Math.PI : 0);
  const [cos, sin] = [Math.cos(level), Math.sin(level)];
  const across = ({ x, y }: Region): number => x * cos + y * sin;
  const left = Math.min(...regions.map((region) => across(region) - region.along));
  const right = Math.max(...regions.map((region) => across(region) + region.along));
  const scale = PAGE_WIDTH / Math.max(1, right - left);
  return (region, text) => ({
    text,
    x: (across(region) - region.along - left) * scale,
    top: (region.y * cos - region.x * sin - region.across) * scale,
    width: 2 * region.along * scale,
    height: 2 * region.across * scale,
  });
}

function lineOf(picture: Picture, region: Region, words: Words, image: LineImage, place: Place): PageLine {
  return { ...words, box: boundsOf(region, picture), piece: place(region, words.text), marks: marksIn(image) };
}

/** From the top down, on one height from left to right. */
function inOrder(lines: readonly PageLine[]): readonly PageLine[] {
  const middle = ({ piece }: PageLine): number => piece.top + piece.height / 2;
  const rows: PageLine[][] = [];
  for (const line of lines.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row !== undefined && middle(line) - middle(row[0]!) < row[0]!.piece.height / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.piece.x - b.piece.x));
}
