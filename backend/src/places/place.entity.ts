import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PLACE_KINDS = [
  'oblast',
  'city_republican',
  'district',
  'city_oblast',
  'city_district',
  'rural_okrug',
  'village',
  'settlement',
  'town',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A region, a district or city, or a local unit. KATO codes are text. */
@Entity('place')
export class Place {
  @PrimaryColumn('text') kato: string;
  @Column('text', { name: 'parent_kato', nullable: true }) parentKato: string | null;
  @Column('text', { name: 'region_kato', nullable: true }) regionKato: string | null;
  @Column('text') kind: PlaceKind;
  @Column('text', { nullable: true }) iso: string | null;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'name_en_status' }) nameEnStatus: 'common_usage' | 'generated';
  @Column('text') folded: string;
  @Column('int', { nullable: true }) population: number | null;
  @Column('date', { name: 'population_date', nullable: true }) populationDate: string | null;
  @Column('text', { name: 'population_source', nullable: true }) populationSource: string | null;
  @Column('bool', { default: false }) hidden: boolean;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
