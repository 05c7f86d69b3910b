import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where submissions are listed. version grows with every visible change. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint', { default: 0 }) version: string;
}
