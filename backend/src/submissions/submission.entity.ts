import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../text/language.js';
import type { SubmissionKind, SubmissionStatus } from './life-cycle.js';

@Entity('submission')
export class Submission {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: SubmissionKind;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('text') status: SubmissionStatus;
  @Column('uuid', { name: 'room_id' }) roomId: string;
  @Column('uuid', { name: 'issue_id' }) issueId: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') language: Language;
  @Column('int', { name: 'public_revision', nullable: true }) publicRevision: number | null;
  @Column('int', { name: 'latest_revision', default: 1 }) latestRevision: number;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('bool', { default: false }) demo: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
}
