import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where submissions are listed. version grows with every visible change. Nobody speaks in one that is not shown. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid') id: string;
  @Column('boolean', { default: false }) shown: boolean;
  @Column('bigint', { default: 0 }) version: string;
}
