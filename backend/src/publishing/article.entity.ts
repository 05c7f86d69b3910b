import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../text/language.js';
import type { PublicationStatus } from './issue.entity.js';

/** version grows with every edit: it is what an editor has read, and part of every cache key. */
@Entity('article')
export class Article {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'issue_id' }) issueId: string;
  @Column('int') position: number;
  @Column('text') slug: string;
  @Column('text', { default: 'draft' }) status: PublicationStatus;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('date', { nullable: true }) dated: string | null;
  @Column('int', { name: 'reading_minutes' }) readingMinutes: number;
  @Column('text', { name: 'reading_time' }) readingTime: 'stated' | 'estimated';
  @Column('text', { name: 'original_language' }) originalLanguage: Language;
  @Column('uuid', { name: 'thread_id' }) threadId: string;
  @Column('bigint', { default: 1 }) version: string;
  @Column('text', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'record_time()' }) changedAt: Date;
  @Column('bool', { default: false }) demo: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
