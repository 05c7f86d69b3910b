import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../text/language.js';

export type AccountKind = 'guest' | 'citizen';

/** A person. A guest has no contact; a closed account keeps its id only, so that its votes stay counted. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: AccountKind;
  @Column('text', { default: 'active' }) status: 'active' | 'suspended' | 'erased';
  @Column('text', { nullable: true }) handle: string | null;
  @Column('text', { name: 'handle_folded', nullable: true }) handleFolded: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true }) emailConfirmedAt: Date | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { default: 'kk' }) language: Language;
  @Column('bool', { default: false }) demo: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
