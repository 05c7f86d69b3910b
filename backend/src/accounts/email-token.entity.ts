import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link sent by mail, kept as the SHA-256 of its token. */
@Entity('email_token')
export class EmailToken {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') purpose: 'confirm' | 'reset';
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
