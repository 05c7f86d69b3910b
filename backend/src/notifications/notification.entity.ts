import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') kind: 'decision';
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt: Date | null;
}
