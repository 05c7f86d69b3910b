import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountChanged, RoleGranted, RoleRevoked } from '../accounts/accounts.events.js';
import { Consumers } from '../ledger/consumers.js';

/** A new name, place or role of an author stands beside every text, so what is kept of these rooms is out of date. */
@Injectable()
export class AuthorChangesService implements OnModuleInit {
  constructor(private readonly consumers: Consumers) {}

  onModuleInit(): void {
    this.consumers.project('submissions.author-changed', [AccountChanged, RoleGranted, RoleRevoked], async (tx, event) => {
      await tx.query(
        `update room set version = version + 1 where id in (select room_id from submission where author_id = $1 and public_revision is not null)`,
        [event.subject],
      );
    });
  }
}
