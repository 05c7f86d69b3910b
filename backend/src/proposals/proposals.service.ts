import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AFTER_ANY_ID, cursorKey, idCursor } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { invalidField, NotFound } from '../platform/http/problem.js';
import { cutPage, type Page } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import { Writing } from '../submissions/writing.service.js';
import type { Language } from '../text/language.js';
import type { NewProposal, Proposal, ProposalsQuery } from './proposal.schema.js';
import { selectProposals, supportOf, within } from './proposal.sql.js';

const MOST = 2_147_483_647;
const FILTERS = `($3::text is null or i.slug = $3) and ($4::text is null or ${within('$4')})`;
const MINE = supportOf('$2');

const ONE = selectProposals({ language: '$1', mine: MINE, rest: 'where p.id = $3' });
const NEWEST = selectProposals({ language: '$1', mine: MINE, rest: `where ${FILTERS} and p.id < $6 order by p.id desc limit $5::int + 1` });
const SUPPORTED = selectProposals({
  language: '$1',
  mine: MINE,
  rest: `where ${FILTERS} and (pc.supporters, pc.proposal_id) < ($6::int, $7::uuid) order by pc.supporters desc, pc.proposal_id desc limit $5::int + 1`,
});

const ROWS = {
  proposed: `insert into proposal (id, issue_id, place) select id, room, own->>'place' from given`,
  uncounted: `insert into proposal_count (proposal_id) select id from given`,
};

@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsService,
    writing: Writing,
  ) {
    writing.register('proposal', ROWS);
  }

  async list(actor: Actor, { language, issue, place, sort, cursor, limit }: ProposalsQuery): Promise<Page<Proposal>> {
    const given = [language, actor.id, issue ?? null, place ?? null, limit];
    const bySupport = sort === 'supported';
    const after = bySupport
      ? (cursorKey(cursor, [z.number().int(), z.uuid()]) ?? [MOST, AFTER_ANY_ID])
      : [idCursor(cursor) ?? AFTER_ANY_ID];
    const found = await this.database.rows<{ view: Proposal }>(bySupport ? SUPPORTED : NEWEST, [...given, ...after]);
    const { items, next } = cutPage(found, limit, ({ view }) => (bySupport ? [view.supporters, view.id] : [view.id]));
    return { items: items.map(({ view }) => view), next };
  }

  /** @throws NotFound */
  async one(actor: Actor, id: string, language: Language): Promise<Proposal> {
    const [found] = await this.database.rows<{ view: Proposal }>(ONE, [language, actor.id, id]);
    if (!found) throw NotFound();
    return found.view;
  }

  /** @throws NotFound, RoomClosed, InvalidInput */
  async propose(authorId: string, issueId: string, { place, ...proposal }: NewProposal): Promise<SubmittedView> {
    if (place !== null) await this.requirePlace(place);
    const id = await this.submissions.submit({
      kind: 'proposal',
      authorId,
      roomId: issueId,
      ...proposal,
      own: { place },
    });
    return { id, status: 'held' };
  }

  private async requirePlace(kato: string): Promise<void> {
    const [place] = await this.database.rows(`select from place where kato = $1 and not hidden`, [kato]);
    if (!place) throw invalidField('/place', 'unknown', 'There is no such place');
  }
}
