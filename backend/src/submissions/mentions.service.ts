import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { namesMeant } from '../text/mentions.js';
import { SubmissionHeld, SubmissionRevised } from './submissions.events.js';

const WRITTEN = `
  select r.number, coalesce(r.title || E'\\n', '') || r.body as text
  from submission s join revision r on r.submission_id = s.id and r.number = s.latest_revision where s.id = $1 for update of s`;

const KNOWN = `select id, handle_folded as name from account where handle_folded = any($1) and status = 'active'`;

/** Whom a text names by @handle, found once it is written: rows of every revision. */
@Injectable()
export class MentionsService implements OnModuleInit {
  constructor(private readonly consumers: Consumers) {}

  onModuleInit(): void {
    this.consumers.project('submissions.mentions', [SubmissionHeld, SubmissionRevised], async (tx, { subject }) => {
      if (subject !== null) await this.find(tx, subject);
    });
  }

  private async find(tx: Tx, id: string): Promise<void> {
    const [written] = await rows<{ number: number; text: string }>(tx, WRITTEN, [id]);
    if (!written) return;
    const meant = namesMeant(written.text);
    if (meant.length === 0) return;
    const known = await rows<{ id: string; name: string }>(tx, KNOWN, [meant.flat()]);
    const people = new Map(known.map((account) => [account.name, account.id]));
    const named = meant.flatMap((names) => names.map((name) => people.get(name)).find((found) => found !== undefined) ?? []);
    await tx.query(`insert into mention (submission_id, revision, account_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`, [
      id,
      written.number,
      [...new Set(named)],
    ]);
  }
}
