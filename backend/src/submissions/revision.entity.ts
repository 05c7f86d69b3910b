import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../text/language.js';
import type { RevisionState } from './life-cycle.js';

@Entity('revision')
export class Revision {
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @PrimaryColumn('int') number: number;
  @Column('text', { default: 'waiting' }) state: RevisionState;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') body: string;
  @Column('text') language: Language;
  @Column('bool', { default: false }) mixed: boolean;
  @Column('bool', { name: 'language_by_author', default: false }) languageByAuthor: boolean;
  @Column('uuid', { name: 'request_id', nullable: true }) requestId: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
