import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { Database, rows } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import type { SubmissionKind } from '../submissions/life-cycle.js';
import { RoomClosed } from '../submissions/rooms.service.js';
import type { Language } from '../text/language.js';
import type { StanceValue } from './opinions.schema.js';
import { ANSWERED, WITHDRAW_STANCE } from './stance.sql.js';

export const OwnAnswer = problem('own-answer', 403, 'Others say whether they agree with your comment');

/**
 * A kind of text that takes answers. SQL that answers `view`, what the account sees then: `take` keeps the stance ($1 the
 * text, $2 the account, $3 the value), `view` only reads ($1, $2). Where texts have editions, the language comes last.
 */
export type Answerable<View> = { kind: SubmissionKind; take: string; view: string; readonly shows?: View };

type Answer = { id: string; accountId: string; language?: Language };
type Kept<View> = { view: View };

@Injectable()
export class StancesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** One stance a person and text; a further one replaces it. @throws NotFound, RoomClosed, OwnAnswer */
  async take<View>(of: Answerable<View>, { value, ...answer }: Answer & { value: StanceValue }): Promise<View> {
    const [kept] = await this.database.rows<Kept<View>>(of.take, [answer.id, answer.accountId, value, ...wordsOf(answer)]);
    if (!kept) throw (await refusal(this.database.manager, of, answer)) ?? NotFound();
    return kept.view;
  }

  /** A visitor becomes a guest by the first stance, both or neither. The token is for the guest's cookie. @throws NotFound, RoomClosed */
  takeAsVisitor<View>(of: Answerable<View>, { id, value, language }: { id: string; value: StanceValue; language: Language }) {
    return this.database.transaction(async (tx) => {
      const { accountId, token } = await this.accounts.beginGuest(tx, language);
      const [kept] = await rows<Kept<View>>(tx, of.take, [id, accountId, value, language]);
      if (!kept) throw (await refusal(tx, of, { id, accountId })) ?? NotFound();
      return { view: kept.view, token };
    });
  }

  /** Also for one that was never taken. @throws NotFound, RoomClosed, OwnAnswer */
  withdraw<View>(of: Answerable<View>, answer: Answer): Promise<View> {
    const { id, accountId } = answer;
    return this.database.transaction(async (tx) => {
      const refused = await refusal(tx, of, answer);
      if (refused) throw refused;
      await tx.query(WITHDRAW_STANCE, [id, accountId]);
      const [left] = await rows<Kept<View>>(tx, of.view, [id, accountId, ...wordsOf(answer)]);
      if (!left) throw NotFound();
      return left.view;
    });
  }
}

/** Why the account may not answer the text; undefined when it may. */
async function refusal(manager: EntityManager, { kind }: Answerable<unknown>, { id, accountId }: Answer): Promise<Error | undefined> {
  const [text] = await rows<{ kind: SubmissionKind; open: boolean; own: boolean | null }>(manager, ANSWERED, [id, accountId]);
  if (text?.kind !== kind) return NotFound();
  if (!text.open) return RoomClosed();
  return text.own === true && kind !== 'statement' ? OwnAnswer() : undefined;
}

const wordsOf = ({ language }: Answer): Language[] => (language === undefined ? [] : [language]);
