export type Found = { detector: string; outcome: 'found' | 'clear'; detail: Record<string, number> };
export type Material = { title: string | null; body: string; earlierPublished: number };

type Detector = { name: string; examine: (material: Material) => Found['detail'] | null };

const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.])[\p{L}\d-]+\.(?:kz|ru|com|org|net|info|рф|қаз)(?![\p{L}\d])/giu;

/** All of them run; none decides. */
export const DETECTORS: readonly Detector[] = [
  { name: 'first-text', examine: ({ earlierPublished }) => (earlierPublished === 0 ? { earlierPublished } : null) },
  {
    name: 'link',
    examine: ({ title, body }) => {
      const links = `${title ?? ''}\n${body}`.match(LINK)?.length ?? 0;
      return links > 0 ? { links } : null;
    },
  },
];

export function examine(material: Material): Found[] {
  return DETECTORS.map(({ name, examine: look }) => {
    const detail = look(material);
    return { detector: name, outcome: detail === null ? 'clear' : 'found', detail: detail ?? {} };
  });
}
