import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../policy/policy.js';

@Entity('account_role')
export class AccountRole {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @PrimaryColumn('text') role: StaffRole;
  @Column('timestamptz', { name: 'granted_at', default: () => 'record_time()' }) grantedAt: Date;
}
