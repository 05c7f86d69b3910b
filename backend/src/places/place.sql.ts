const names = (alias: string): string => `json_build_object('kk', ${alias}.name_kk, 'ru', ${alias}.name_ru, 'en', ${alias}.name_en)`;
const above = (alias: string): string =>
  `case when ${alias}.kato is not null then json_build_object('kato', ${alias}.kato, 'name', ${names(alias)}) end`;

/** A place with the region and the district it lies in: the same names repeat in the country. */
export const PLACE = `
  p.kato, p.kind, ${names('p')} as name, p.name_en_status = 'generated' as "nameEnGenerated", ${above('r')} as region, ${above('d')} as district`;

export const FROM_PLACE = `
  from place p
  left join place r on r.kato = p.region_kato
  left join place d on d.kato = p.parent_kato and d.kato <> p.region_kato`;

export const OFFERED = `not p.hidden and p.valid_to is null`;

// $1 is the folded query as a LIKE pattern's middle. A name that begins so comes first, then a word that does; regions before districts before local units.
export const RANK = `
  (case when $1 = '' then 0 when p.folded like '%|' || $1 || '%' then 0 when p.folded like '% ' || $1 || '%' then 3 else 6 end
   + case when p.parent_kato is null then 0 when p.parent_kato = p.region_kato then 1 else 2 end)`;
