import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { Database, rows } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { RoomClosed } from '../submissions/rooms.service.js';
import type { Language } from '../text/language.js';
import type { StanceValue, Statement } from './opinions.schema.js';
import { STATEMENT, TAKE_STANCE, TAKES_ANSWERS, WITHDRAW_STANCE } from './statement.sql.js';

type Stance = { statementId: string; value: StanceValue; language: Language };
type Kept = { view: Statement };

@Injectable()
export class StancesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** One stance a person and statement; a further one replaces it. @throws NotFound, RoomClosed */
  async take(accountId: string, stance: Stance): Promise<Statement> {
    const [kept] = await this.database.rows<Kept>(TAKE_STANCE, parameters(accountId, stance));
    if (!kept) throw await refusal(this.database.manager, stance.statementId);
    return kept.view;
  }

  /** A visitor becomes a guest by the first stance, both or neither. The token is for the guest's cookie. @throws NotFound, RoomClosed */
  takeAsVisitor(stance: Stance): Promise<{ statement: Statement; token: string }> {
    return this.database.transaction(async (tx) => {
      const { accountId, token } = await this.accounts.beginGuest(tx, stance.language);
      const [kept] = await rows<Kept>(tx, TAKE_STANCE, parameters(accountId, stance));
      if (!kept) throw await refusal(tx, stance.statementId);
      return { statement: kept.view, token };
    });
  }

  /** Also for one that was never taken. @throws NotFound, RoomClosed */
  withdraw(accountId: string, { statementId, language }: Omit<Stance, 'value'>): Promise<Statement> {
    return this.database.transaction(async (tx) => {
      const [known] = await rows<{ open: boolean }>(tx, TAKES_ANSWERS, [statementId]);
      if (known?.open !== true) throw known ? RoomClosed() : NotFound();
      await tx.query(WITHDRAW_STANCE, [statementId, accountId]);
      const [left] = await rows<Kept>(tx, STATEMENT, [statementId, accountId, language]);
      if (!left) throw NotFound();
      return left.view;
    });
  }
}

async function refusal(manager: EntityManager, statementId: string): Promise<Error> {
  const known = await rows(manager, TAKES_ANSWERS, [statementId]);
  return known.length > 0 ? RoomClosed() : NotFound();
}

const parameters = (accountId: string, { statementId, value, language }: Stance): unknown[] => [statementId, accountId, value, language];
