import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { open, RoomClosed } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';
import type { Actor } from '../policy/policy.js';
import type { Language } from '../text/language.js';
import type { Proposal } from './proposal.schema.js';
import { ProposalsService } from './proposals.service.js';

const OPEN_PROPOSAL = `from proposal p join room on room.id = p.issue_id and ${open('room')} join submission s on s.id = p.id and ${visible('s')} where p.id = $1`;

const GIVE = `insert into support (proposal_id, account_id) select p.id, $2 ${OPEN_PROPOSAL} on conflict (proposal_id, account_id) do nothing`;

// A deleted row leaves no time of change, so the total is marked as due.
const WITHDRAW = `
  with gone as (delete from support where proposal_id = (select p.id ${OPEN_PROPOSAL}) and account_id = $2 returning proposal_id)
  update proposal_count pc set counted_at = '-infinity' from gone where pc.proposal_id = gone.proposal_id`;

type Support = { proposalId: string; language: Language };

@Injectable()
export class SupportsService {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsService,
  ) {}

  /** Once or many times, it is one support. @throws NotFound, RoomClosed */
  async give(actor: Actor, { proposalId, language }: Support): Promise<Proposal> {
    await this.database.rows(GIVE, [proposalId, actor.id]);
    return this.after(actor, { proposalId, language });
  }

  /** @throws NotFound, RoomClosed */
  async withdraw(actor: Actor, { proposalId, language }: Support): Promise<Proposal> {
    await this.database.rows(WITHDRAW, [proposalId, actor.id]);
    return this.after(actor, { proposalId, language });
  }

  private async after(actor: Actor, { proposalId, language }: Support): Promise<Proposal> {
    const proposal = await this.proposals.one(actor, proposalId, language);
    if (!proposal.isOpen) throw RoomClosed();
    return proposal;
  }
}
