import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A period in which an account is left out of every count, with the reason. */
@Entity('exclusion')
export class Exclusion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'starts_at', default: () => 'record_time()' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
}
