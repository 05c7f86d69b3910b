/** The files that take over half a minute on two cores, longest first. */
const LONG = [
  ...['browser/editorial', 'faults/images', 'browser/import', 'browser/pages', 'faults/kenes', 'browser/journey', 'faults/start-sentences'],
  ...['browser/talk', 'faults/backup', 'browser/desk', 'faults/crash', 'faults/votes-race', 'browser/reading', 'browser/insights'],
];

const place = ({ path }: { path: string }): number => {
  const found = LONG.findIndex((name) => path.endsWith(`${name}.spec.ts`));
  return found < 0 ? LONG.length : found;
};

/** Jest's order of the files: no worker is left alone with a long one at the end. Nothing is kept from run to run. */
export default class LongestFirst {
  sort<Test extends { path: string }>(tests: Test[]): Test[] {
    return [...tests].sort((one, other) => place(one) - place(other));
  }

  cacheResults(): void {}
}
