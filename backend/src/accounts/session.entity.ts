import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The cookie's token is kept as its SHA-256 only. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
