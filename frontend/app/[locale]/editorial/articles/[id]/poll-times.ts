/** Almaty has no summer time: its clock is five hours ahead all year. An empty field is for the api to refuse. */
export const fromAlmaty = (local: string): string => (local === '' ? '' : `${local.length === 16 ? `${local}:00` : local}+05:00`);

const ALMATY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'short' });

/** As a field for day and time holds it. */
export const inAlmaty = (at: string): string => ALMATY.format(new Date(at)).replace(' ', 'T');
