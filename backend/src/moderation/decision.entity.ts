import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clause } from './rules.js';

/** A statement of reasons: what was decided on which revision, under which clause, with a note to the author. */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'submission_id' }) submissionId: string;
  @Column('int') revision: number;
  @Column('text') outcome: 'publish' | 'remove';
  @Column('text', { nullable: true }) clause: Clause | null;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) policy: string | null;
  @Column('timestamptz', { name: 'decided_at', default: () => 'record_time()' }) decidedAt: Date;
}
