import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Preview } from './importing/preview.js';

/** What was understood of an uploaded file, before anything of it is saved as an article. */
@Entity('import_draft')
export class ImportDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') filename: string;
  @Column('jsonb') preview: Preview;
  @Column('timestamptz', { name: 'created_at', default: () => 'record_time()' }) createdAt: Date;
}
