import { v7 as uuid } from "uuid";
import { recording } from "@/db/audit/trail";
import { raiseVersion } from "@/db/commands/raise-version";
import * as schema from "@/db/schema";
import { keepRows } from "@/db/seed/keep-rows";
import { organisations } from "@/db/seed/reference/organisations";
import { phases, type ReferencePhase } from "@/db/seed/reference/phases";
import { programme as known } from "@/db/seed/reference/programme";
import { publishedFigures } from "@/db/seed/reference/published-figures";
import { sectors } from "@/db/seed/reference/sectors";
import { targets } from "@/db/seed/reference/targets";
import { trades } from "@/db/seed/reference/trades";
import type { Store, Tx } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { Sums } from "@/domain/measures/sums";
import { districts, provinces } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";

/**
 * Brings a migrated database up to the reference data of this version: geography, trades and what was published about
 * the programme are as here; the programme itself, who carries it, its phases and targets come only where there are
 * none, for people change them. Doing it again does nothing.
 */
export async function loadReference(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await loadPlaces(tx);
    const programme = known.code;
    const named = { id: programme, ...names(known.name), currency: known.currency, version: 1 };
    await keepRows(tx, schema.programmes, ["id"], [named], false);
    await keepRows(
      tx,
      schema.organisations,
      ["programme", "id"],
      organisations.map((row) => ({ ...row, programme, active: true, version: 1 })),
      false,
    );
    const published = await loadPublished(tx, programme);
    const isNew = (await loadPhases(tx, programme)) + (await loadTargets(tx, programme)) > 0;
    if (!isNew && !published) return;
    await raiseVersion(
      recording(tx),
      wholeProgramme(programme, "reference-data"),
      "reference-data",
      new Sums(),
      Date.now(),
    );
  });
}

function names(name: Readonly<Record<Language, string>>) {
  return { nameEn: name.en, nameFr: name.fr, nameRw: name.rw };
}

async function loadPlaces(tx: Tx): Promise<void> {
  const named = provinces.map(({ code, slug, name }) => ({ code, slug, ...names(name) }));
  await keepRows(tx, schema.provinces, ["code"], named, true);
  const placed = districts.map(({ code, slug, name, province, tileColumn, tileRow }) => ({
    ...{ code, slug, name, province },
    ...{ tileColumn, tileRow },
  }));
  await keepRows(tx, schema.districts, ["code"], placed, true);
  await keepRows(tx, schema.sectors, ["district", "name"], sectors, true);
  const taught = trades.map(({ slug, name }) => ({ slug, ...names(name) }));
  await keepRows(tx, schema.trades, ["slug"], taught, true);
}

async function loadPublished(tx: Tx, programme: string): Promise<boolean> {
  const rows = publishedFigures.map((figure, position) => ({
    ...figure,
    programme,
    position,
    value: figure.value === null ? null : String(figure.value),
    phases: [...figure.phases],
    contradicts: [...figure.contradicts],
  }));
  const { inserted, updated } = await keepRows(tx, schema.publishedFigures, ["programme", "id"], rows, true);
  return inserted.length + updated > 0;
}

async function loadPhases(tx: Tx, programme: string): Promise<number> {
  const rows = phases.map(({ districts: _districts, ...phase }) => ({ programme, ...phase, version: 1 }));
  const { inserted } = await keepRows(tx, schema.phases, ["programme", "code"], rows, false);
  const codes = new Set(inserted.map(({ code }) => code));
  const places = phases.flatMap((phase) => (codes.has(phase.code) ? placesOf(programme, phase) : []));
  await tx.insertMany(schema.phaseDistricts, places);
  return inserted.length;
}

function placesOf(programme: string, { code, districts: places }: ReferencePhase) {
  return places.map((district) => ({ programme, phase: code, district }));
}

async function loadTargets(tx: Tx, programme: string): Promise<number> {
  const rows = targets.map((target) => ({ ...target, programme, id: uuid(), value: String(target.value) }));
  const key = ["programme", "indicator", "phase", "district", "sex", "dueOn", "setOn"] as const;
  return (await keepRows(tx, schema.targets, key, rows, false)).inserted.length;
}
