import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signal')
export class Signal {
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @PrimaryColumn('int') revision: number;
  @PrimaryColumn('text') detector: string;
  @Column('text') outcome: 'found' | 'clear' | 'failed';
  @Column('jsonb', { default: {} }) detail: Record<string, number>;
  @Column('timestamptz', { default: () => 'record_time()' }) at: Date;
}
