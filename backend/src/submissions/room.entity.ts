import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where submissions are listed. version grows with every visible change. People speak in it while it is shown and not closed. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'issue_id' }) issueId: string;
  @Column('boolean', { default: false }) shown: boolean;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null;
  @Column('bigint', { default: 0 }) version: string;
}
