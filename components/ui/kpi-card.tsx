import type { ReactNode } from "react";
import { IntervalStrip, type IntervalStripProps } from "@/components/ui/interval-strip";
import { Meter } from "@/components/ui/meter";
import { Nothing, type NothingWord } from "@/components/ui/nothing";
import { FewTag, PaceTag, paceLook } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { PaceWord } from "@/domain/pace";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface KpiTarget {
  /** In the figure's own unit. */
  value: number;
  /** Reached / target. */
  share: number;
  /** Planned by today; `null` where there is no plan. */
  planned: number | null;
}

export interface KpiCardProps {
  language: Language;
  name: string;
  definitionHref: string;
  /** Formatted; `null` with `nothing` says why. */
  value: string | null;
  nothing?: NothingWord;
  /** "people", "trainers" … after the value, or an interval "(71–85 %)". */
  unit?: string;
  /** The records behind the value. */
  recordsHref?: string | null;
  /** `null` = not set, and said so; leave out where a target makes no sense. */
  target?: KpiTarget | null;
  pace?: PaceWord | null;
  baseline?: string | null;
  trend?: { direction: "up" | "down" | "level"; words: string } | null;
  /** n and denominator: "312 of 650". */
  cases?: string | null;
  isFew?: boolean;
  freshness?: ReactNode;
  strip?: Omit<IntervalStripProps, "language">;
  /** Which phases or people, where it differs from the page: "phases I–III". */
  scope?: string;
  /** What a reader would stumble over: why parts do not add up. */
  note?: ReactNode;
}

const arrows = { up: "▲", down: "▼", level: "▬" };

/** One figure on a card, always read in the same order (docs: dashboards). */
export function KpiCard(props: KpiCardProps) {
  const { language, name, definitionHref, scope, target, pace = null, strip, note } = props;
  return (
    <article className="card kpi" aria-label={name}>
      <h3>
        <a href={definitionHref}>{name}</a>
        {scope !== undefined && <small>{scope}</small>}
      </h3>
      <Value {...props} />
      {target !== undefined && <TargetRow language={language} target={target} pace={pace} />}
      {strip !== undefined && <IntervalStrip language={language} {...strip} />}
      {pace !== null && (
        <p className="kpi-pace">
          <PaceTag language={language} pace={pace} />
        </p>
      )}
      <Facts {...props} />
      {note !== undefined && <p className="kpi-note">{note}</p>}
    </article>
  );
}

function Value({ language, name, value, nothing = "not-collected", unit, recordsHref = null }: KpiCardProps) {
  const label = value === null ? undefined : translator(language, "ui")("recordsOf", { name, value });
  return (
    <p className="kpi-value">
      {value === null && <Nothing language={language} nothing={nothing} />}
      {value !== null && recordsHref === null && value}
      {value !== null && recordsHref !== null && (
        <a href={recordsHref} aria-label={label}>
          {value}
        </a>
      )}
      {unit !== undefined && value !== null && <small> {unit}</small>}
    </p>
  );
}

function TargetRow({
  language,
  target,
  pace,
}: {
  language: Language;
  target: KpiTarget | null;
  pace: PaceWord | null;
}) {
  const words = translator(language, "ui");
  const { count, percent } = formatter(language);
  if (target === null) return <FactRow name={words("target")} value={words("targetNotSet")} />;
  const { value, share, planned } = target;
  return (
    <>
      <p className="kpi-row">
        <span>
          {words("targetOf", { target: count(value) })} · <b>{words("ofTarget", { percent: percent(share) })}</b>
        </span>
        {planned !== null && <span>{words("planned", { planned: count(Math.round(planned)) })}</span>}
      </p>
      <Meter
        language={language}
        share={share}
        plannedShare={planned === null ? null : planned / value}
        tone={pace === null ? "good" : paceLook[pace].tone}
      />
    </>
  );
}

function Facts({ language, baseline, trend, cases, isFew = false, freshness }: KpiCardProps) {
  const words = translator(language, "ui");
  return (
    <>
      {baseline != null && <FactRow name={words("baseline")} value={baseline} />}
      {trend != null && (
        <FactRow
          name={words("trend")}
          value={
            <>
              <span aria-hidden="true">{arrows[trend.direction]}</span> {trend.words}
            </>
          }
        />
      )}
      {cases != null && (
        <FactRow
          name={words("cases")}
          value={
            <>
              {cases} {isFew && <FewTag language={language} />}
            </>
          }
        />
      )}
      {freshness !== undefined && <p className="kpi-row">{freshness}</p>}
    </>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <p className="kpi-row">
      <span>{name}</span>
      <b>{value}</b>
    </p>
  );
}
