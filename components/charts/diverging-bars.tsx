import { Drawing } from "@/components/charts/drawing";
import { Key, keyHeight } from "@/components/charts/key";
import { percentOf, place } from "@/components/charts/scale";
import { formatter } from "@/domain/format";
import { livingConditions, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** People by answer, from much worse to much better. */
export type Answers = readonly [number, number, number, number, number];

export interface DivergingRow {
  key: string;
  name: string;
  answers: Answers;
}

export interface DivergingBarsProps {
  language: Language;
  label: string;
  rows: readonly DivergingRow[];
}

interface Layout {
  pitch: number;
  /** The bars' box in per cent of the width, and where in its row a bar begins. */
  start: number;
  end: number;
  barTop: number;
  keyColumns: number;
  isNarrow: boolean;
}

/** Five answers around the middle of "the same": worse goes to the left, better to the right, shares of each row. */
export function DivergingBars(props: DivergingBarsProps) {
  const wide = { pitch: 46, start: 22, end: 76, barTop: 10, keyColumns: 5, isNarrow: false };
  const narrow = { pitch: 58, start: 0, end: 100, barTop: 26, keyColumns: 2, isNarrow: true };
  return <Drawing label={props.label} wide={picture(props, wide)} narrow={picture(props, narrow)} />;
}

function picture(props: DivergingBarsProps, layout: Layout) {
  const { language, rows } = props;
  const words = translator(language, "words");
  const items = livingConditions.map((answer) => ({
    name: words(`livingConditions.${answer}`),
    mark: `answer ${answer}`,
  }));
  const keyTop = rows.length * layout.pitch + 8;
  const reach = Math.max(0.1, ...rows.map(({ answers }) => Math.max(...sides(answers))));
  const x = place(-reach, reach, layout.start, layout.end);
  const parts = (
    <>
      <line className="rule strong-rule" x1={percentOf(x(0))} x2={percentOf(x(0))} y1="0" y2={keyTop - 8} />
      {rows.map((row, index) => (
        <svg key={row.key} y={index * layout.pitch} overflow="visible">
          <Bars language={language} row={row} x={x} barTop={layout.barTop} />
          <Words language={language} row={row} layout={layout} />
        </svg>
      ))}
      <Key items={items} y={keyTop} columns={layout.keyColumns} />
    </>
  );
  return { height: keyTop + keyHeight(items, layout.keyColumns), parts };
}

function total(answers: Answers): number {
  return answers.reduce((sum, count) => sum + count, 0);
}

/** How far a row reaches to each side: "the same" lies half on either. */
function sides(answers: Answers): [number, number] {
  const all = total(answers) || 1;
  const [muchWorse, worse, same, better, muchBetter] = answers;
  return [(muchWorse + worse + same / 2) / all, (better + muchBetter + same / 2) / all];
}

function Bars({
  language,
  row,
  x,
  barTop,
}: {
  language: Language;
  row: DivergingRow;
  x: (value: number) => number;
  barTop: number;
}) {
  const all = total(row.answers);
  if (all === 0) return null;
  const left = -sides(row.answers)[0];
  const ends = row.answers.map(
    (_, index) => left + row.answers.slice(0, index + 1).reduce((sum, count) => sum + count, 0) / all,
  );
  return (
    <>
      {livingConditions.map((answer, index) => {
        const [from, to] = [ends[index - 1] ?? left, ends[index] ?? left];
        const share = to - from;
        const [start, width] = [x(from), x(to) - x(from)];
        return (
          <g key={answer}>
            <rect className={`answer ${answer}`} x={percentOf(start)} y={barTop} width={percentOf(width)} height="24" />
            {width >= 9 && (
              <text className={`small middle on-${answer}`} x={percentOf(start + width / 2)} y={barTop + 16}>
                {formatter(language).percent(share)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Words({ language, row, layout }: { language: Language; row: DivergingRow; layout: Layout }) {
  const words = translator(language, "charts");
  const { count, percent } = formatter(language);
  const all = total(row.answers);
  const better = all === 0 ? "–" : percent((row.answers[3] + row.answers[4]) / all);
  const cases = words("cases", { count: count(all) });
  const nameY = layout.isNarrow ? 18 : layout.barTop + 17;
  return (
    <>
      <text y={nameY}>{row.name}</text>
      {layout.isNarrow ? (
        <text className="small end" x="100%" y={nameY}>
          <tspan className="strong">↑ {better}</tspan> {cases}
        </text>
      ) : (
        <>
          <text className="strong end" x="100%" y={nameY - 7}>
            {`↑ ${better}`}
          </text>
          <text className="small soft end" x="100%" y={nameY + 9}>
            {cases}
          </text>
        </>
      )}
    </>
  );
}
