import { Drawing } from "@/components/charts/drawing";
import { Key, keyHeight } from "@/components/charts/key";
import { percentOf } from "@/components/charts/scale";
import { nothingWord, type NothingWord } from "@/components/ui/nothing";
import { paceLook } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { PaceWord } from "@/domain/pace";
import { districts, tileGrid } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface MapTile {
  /** The district's slug. */
  district: string;
  /** Reached / target, or another fraction of one meaning for all tiles. */
  share: number | null;
  nothing?: NothingWord;
  pace: PaceWord | null;
}

export interface TileMapProps {
  language: Language;
  label: string;
  /** Districts without a tile are drawn as not part of it. */
  tiles: readonly MapTile[];
  /** The four edges between the five classes, as fractions. */
  edges?: readonly [number, number, number, number];
}

interface Crop {
  columns: number;
  firstColumn: number;
  hasNames: boolean;
  /** Columns of the key. */
  keyColumns: number;
}

const usualEdges = [0.35, 0.45, 0.55, 0.65] as const;
const pitch = 58;
const gap = 1;

/** Districts at their rough positions: the fill is the class, number and sign say it in words. */
export function TileMap(props: TileMapProps) {
  const whole = { columns: tileGrid.columns, firstColumn: 0, hasNames: true, keyColumns: 3 };
  return (
    <Drawing wideFrom={480} label={props.label} wide={picture(props, whole)} narrow={picture(props, cropped(props))} />
  );
}

/** On a phone only the columns in use: names then still fit into their tiles. */
function cropped({ tiles }: TileMapProps): Crop {
  const columns = districts
    .filter(({ slug }) => tiles.some(({ district }) => district === slug))
    .map((place) => place.tileColumn);
  const firstColumn = Math.min(...columns, tileGrid.columns - 1);
  const width = Math.max(...columns, 0) - firstColumn + 1;
  return { columns: Math.max(width, 1), firstColumn, hasNames: width <= 4, keyColumns: 2 };
}

function picture(props: TileMapProps, crop: Crop) {
  const items = keyItems(props);
  const height = tileGrid.rows * pitch + 10;
  const shown = districts.filter(
    ({ tileColumn }) => tileColumn >= crop.firstColumn && tileColumn < crop.firstColumn + crop.columns,
  );
  return {
    height: height + keyHeight(items, crop.keyColumns),
    parts: (
      <>
        {shown.map((district) => (
          <svg
            key={district.slug}
            x={percentOf(((district.tileColumn - crop.firstColumn) * 100) / crop.columns)}
            y={district.tileRow * pitch}
            width={percentOf(100 / crop.columns - gap)}
            height={pitch - 6}
          >
            <Tile {...props} slug={district.slug} name={district.name} hasName={crop.hasNames} />
          </svg>
        ))}
        <Key items={items} y={height} columns={crop.keyColumns} />
      </>
    ),
  };
}

function Tile({
  language,
  tiles,
  edges = usualEdges,
  slug,
  name,
  hasName,
}: TileMapProps & { slug: string; name: string; hasName: boolean }) {
  const tile = tiles.find(({ district }) => district === slug);
  if (tile === undefined) {
    return (
      <>
        <title>{name}</title>
        <rect className="tile none" x="0.5" y="0.5" width="99%" height={pitch - 7} rx="5" />
        {hasName && (
          <text className="small soft tile-name" x="5" y="20">
            {name}
          </text>
        )}
      </>
    );
  }
  const grade = gradeOf(tile.share, edges);
  const isNothing = tile.share === null;
  const sign = tile.pace === null ? "" : `${paceLook[tile.pace].sign} `;
  const text =
    tile.share === null
      ? nothingWord(language, tile.nothing ?? "not-collected")
      : formatter(language).percent(tile.share);
  return (
    <>
      <title>{`${name}: ${text}`}</title>
      <rect className={`tile grade-${grade}`} x="0.5" y="0.5" width="99%" height={pitch - 7} rx="5" />
      {hasName && (
        <text className={`small tile-name on-grade-${grade}`} x="5" y={isNothing ? 16 : 20}>
          {name}
        </text>
      )}
      {isNothing ? (
        inTwoLines(text).map((line, index) => (
          <text key={line} className="small soft tile-name" x="5" y={(hasName ? 31 : 22) + index * 14}>
            {line}
          </text>
        ))
      ) : (
        <text className={`strong on-grade-${grade}`} x="5" y={hasName ? 41 : 32}>
          {sign}
          {text}
        </text>
      )}
    </>
  );
}

/** Words in two lines of about the same length, since a tile is narrow. */
function inTwoLines(text: string): string[] {
  const gaps = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = gaps.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? [text] : [text.slice(0, middle), text.slice(middle + 1)];
}

function gradeOf(share: number | null, edges: readonly number[]): number {
  return share === null ? 0 : 1 + edges.filter((edge) => share >= edge).length;
}

function keyItems({ language, edges = usualEdges }: TileMapProps) {
  const { percent, interval } = formatter(language);
  const [first, , , last] = edges;
  const inner = edges.slice(1).map((edge, index) => interval(edges[index] ?? 0, edge));
  const names = [`<\u00a0${percent(first)}`, ...inner, `≥\u00a0${percent(last)}`];
  return [
    ...names.map((name, index) => ({ name, mark: `tile grade-${index + 1}` })),
    { name: translator(language, "charts")("notPart"), mark: "tile none" },
  ];
}
