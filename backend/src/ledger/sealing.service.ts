import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, rows, type Tx } from '../platform/database.js';
import { Schedules } from '../platform/schedules.js';
import { FIRST_ROOT, rootOf, type SealedEvent } from './seal.js';

const EVERY_MS = 60_000;
const BATCH = 5_000;

type Seal = { from_tx: string; to_tx: string; events: number; root: string; previous: string };
export type Verification = { ok: boolean; seals: number; events: number; unsealed: number; fault: string | null };

/** Chains hashes over the events that no running transaction can still add to. */
@Injectable()
export class Sealing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every(EVERY_MS, 'ledger.seal', (tx) => this.seal(tx));
  }

  /** Seals at most BATCH events and then whole transactions, so a seal never splits one. */
  async seal(tx: Tx): Promise<void> {
    const last = await lastSeal(tx);
    const from = last?.to_tx ?? '0';
    const [bound] = await rows<{ to_tx: string | null }>(
      tx,
      `select max(tx) + 1 as to_tx from (select tx from event where tx >= $1 and tx < ledger_horizon() order by tx, seq limit $2) waiting`,
      [from, BATCH],
    );
    if (!bound?.to_tx) return;
    const events = await eventsBetween(tx, from, bound.to_tx);
    const previous = last?.root ?? FIRST_ROOT;
    await tx.query(`insert into event_seal (from_tx, to_tx, events, root, previous) values ($1, $2, $3, $4, $5)`, [
      from,
      bound.to_tx,
      events.length,
      rootOf(previous, events),
      previous,
    ]);
  }

  /** Recomputes every root; the first difference is named. */
  async verify(): Promise<Verification> {
    const seals = await this.database.rows<Seal>(`select from_tx, to_tx, events, root, previous from event_seal order by id`);
    let [previous, reached, counted] = [FIRST_ROOT, '0', 0];
    for (const [index, seal] of seals.entries()) {
      const events = await eventsBetween(this.database.manager, seal.from_tx, seal.to_tx);
      const whole =
        seal.previous === previous && seal.from_tx === reached && seal.events === events.length && rootOf(previous, events) === seal.root;
      if (!whole)
        return {
          ok: false,
          seals: index,
          events: counted,
          unsealed: 0,
          fault: `seal ${index + 1} (${seal.from_tx} to ${seal.to_tx}) does not match its events`,
        };
      [previous, reached, counted] = [seal.root, seal.to_tx, counted + events.length];
    }
    const [rest] = await this.database.rows<{ count: number }>(`select count(*)::int as count from event where tx >= $1`, [reached]);
    return { ok: true, seals: seals.length, events: counted, unsealed: rest?.count ?? 0, fault: null };
  }
}

async function lastSeal(manager: EntityManager): Promise<Seal | undefined> {
  const [seal] = await rows<Seal>(manager, `select from_tx, to_tx, events, root, previous from event_seal order by id desc limit 1`);
  return seal;
}

function eventsBetween(manager: EntityManager, from: string, to: string): Promise<SealedEvent[]> {
  return rows<SealedEvent>(
    manager,
    `select seq, id, tx, type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, subject, payload
     from event where tx >= $1 and tx < $2 order by tx, seq`,
    [from, to],
  );
}
