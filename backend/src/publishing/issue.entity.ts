import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PublicationStatus = 'draft' | 'published';

/** An issue is the room of its proposals and owns a conversation. */
@Entity('issue')
export class Issue {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'series_id' }) seriesId: string;
  @Column('int') number: number;
  @Column('text') slug: string;
  @Column('text', { default: 'draft' }) status: PublicationStatus;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @Column('bigint', { default: 1 }) version: string;
  @Column('bool', { default: false }) demo: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
