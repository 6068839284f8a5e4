import { v7 as uuid } from "uuid";
import type { Random } from "@/scripts/bench/random";
import type { Officer } from "@/scripts/storm/officers";
import type { Answer, Operation, Receipt } from "@/domain/operations/operation";

/** Sends operations as somebody; throws when no answer came, so that nothing is known of what became of them. */
export type Send = (officer: Officer, operations: readonly Operation[], signal?: AbortSignal) => Promise<Answer[]>;

/** What one client was told and what it did. */
export interface Told {
  acknowledged: { operation: Operation; receipt: Receipt }[];
  milliseconds: number[];
  conflicts: number;
  repeats: number;
  disconnects: number;
  retries: number;
  /** What no client should have been told. */
  faults: string[];
}

/** A household that all officers of a district change, so that they get into each other's way. */
export interface SharedHome {
  id: string;
  district: string;
}

/** An officer at a poor line: enters, changes what others change too, breaks off, and sends everything until answered. */
export class StormClient {
  readonly told: Told = {
    ...{ acknowledged: [], milliseconds: [], faults: [] },
    ...{ conflicts: 0, repeats: 0, disconnects: 0, retries: 0 },
  };
  /** The size of each shared household as this client last saw it. */
  private readonly seen = new Map<string, number>();
  private made = 0;

  constructor(
    private readonly officer: Officer,
    private readonly send: Send,
    private readonly shared: readonly SharedHome[],
    private readonly random: Random,
  ) {}

  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const chance = this.random.next();
      if (chance < 0.45) await this.enterSomebody();
      else if (chance < 0.85) await this.changeSharedHome();
      else await this.repeat();
      await pause(this.random.next() * 100);
    }
  }

  /** A household, somebody of it and what they got, in one batch and in any order. */
  private async enterSomebody(): Promise<void> {
    const { district } = this.officer;
    const [home, person] = [uuid(), uuid()];
    const got = { phase: "iv", district, kind: "livestock", status: "completed" };
    const batch = [
      this.operation("record-household", { id: home, district, size: 1 + Math.floor(this.random.next() * 9) }),
      this.operation("record-beneficiary", { id: person, household: home, family_name: "Uwase", sex: "f" }),
      this.operation("record-assistance", { id: uuid(), beneficiary: person, ...got }),
    ];
    const answers = await this.deliver(this.random.next() < 0.5 ? batch : batch.reverse());
    for (const { outcome } of answers) if (outcome !== "stored") this.told.faults.push(JSON.stringify(answers));
  }

  private async changeSharedHome(): Promise<void> {
    const home = this.shared[Math.floor(this.random.next() * this.shared.length)];
    if (home === undefined) return;
    const size = 1 + Math.floor(this.random.next() * 30);
    for (let base = this.seen.get(home.id) ?? 1; ;) {
      const [answer] = await this.deliver([this.operation("record-household", { id: home.id, size }, { size: base })]);
      if (answer?.outcome === "stored") {
        this.seen.set(home.id, size);
        return;
      }
      if (answer?.outcome !== "conflict") {
        this.told.faults.push(JSON.stringify(answer));
        return;
      }
      // Somebody else was there before: this person looks, and decides for their own number.
      this.told.conflicts += 1;
      base = Number(answer.conflicts[0]?.theirs);
    }
  }

  /** Sends again what was acknowledged before: the receipt is the same. */
  private async repeat(): Promise<void> {
    const known = this.told.acknowledged[Math.floor(this.random.next() * this.told.acknowledged.length)];
    if (known === undefined) return;
    const [answer] = await this.untilAnswered([known.operation]);
    this.told.repeats += 1;
    const isSame = answer?.outcome === "stored" && JSON.stringify(answer.receipt) === JSON.stringify(known.receipt);
    if (!isSame) this.told.faults.push(`another receipt: ${JSON.stringify(answer)}`);
  }

  private operation(verb: Operation["verb"], payload: Operation["payload"], base: Operation["base"] = null): Operation {
    this.made += 1;
    return { id: uuid(), verb, payload, base, device: "storm", madeAt: this.made };
  }

  private async deliver(operations: readonly Operation[]): Promise<Answer[]> {
    if (this.random.next() < 0.1) await this.breakOff(operations);
    const answers = await this.untilAnswered(operations);
    answers.forEach((answer, i) => {
      const operation = operations[i];
      if (answer.outcome !== "stored" || operation === undefined) return;
      this.told.acknowledged.push({ operation, receipt: answer.receipt });
    });
    return answers;
  }

  /** The line drops while the request is on its way; it may have been carried out or not. */
  private async breakOff(operations: readonly Operation[]): Promise<void> {
    this.told.disconnects += 1;
    const signal = AbortSignal.timeout(1 + Math.floor(this.random.next() * 40));
    await this.send(this.officer, operations, signal).catch(() => undefined);
  }

  private async untilAnswered(operations: readonly Operation[]): Promise<Answer[]> {
    for (;;) {
      const began = performance.now();
      try {
        const answers = await this.send(this.officer, operations);
        this.told.milliseconds.push(performance.now() - began);
        return answers;
      } catch {
        this.told.retries += 1;
        await pause(50 + this.random.next() * 250);
      }
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
