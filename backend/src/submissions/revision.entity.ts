import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RevisionState } from './life-cycle.js';

@Entity('revision')
export class Revision {
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @PrimaryColumn('int') number: number;
  @Column('text', { default: 'waiting' }) state: RevisionState;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
