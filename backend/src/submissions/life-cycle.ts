export type SubmissionKind = 'comment' | 'statement' | 'proposal';
export type SubmissionStatus = 'held' | 'published' | 'removed' | 'withdrawn';
export type RevisionState = 'waiting' | 'approved' | 'returned' | 'refused';

// published to published: a change of the text was approved.
const MOVES: Readonly<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  held: ['published', 'removed', 'withdrawn'],
  published: ['published', 'held', 'removed', 'withdrawn'],
  removed: ['held', 'published'],
  withdrawn: [],
};

export const mayMove = (from: SubmissionStatus, to: SubmissionStatus): boolean => MOVES[from].includes(to);

/** What the move says about the latest revision. What an author takes back goes unjudged; what was judged stays so. */
export const stateAfter = (to: SubmissionStatus): RevisionState =>
  (({ held: 'waiting', published: 'approved', removed: 'refused', withdrawn: 'returned' }) as const)[to];

/** Whether readers see something else after the move, so that every cached page of the room is out of date. */
export const changesWhatIsSeen = (from: SubmissionStatus, to: SubmissionStatus): boolean => from === 'published' || to === 'published';
