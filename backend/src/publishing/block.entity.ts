import { Column, Entity, PrimaryColumn } from 'typeorm';

export const BLOCK_KINDS = ['heading', 'paragraph', 'quote', 'list', 'numbered', 'figure', 'note'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block keeps its id through edits, moves and languages: polls and comments point to it. */
@Entity('block')
export class Block {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'article_id' }) articleId: string;
  @Column('int') position: number;
  @Column('text') kind: BlockKind;
  @Column('text', { nullable: true }) label: string | null;
}
