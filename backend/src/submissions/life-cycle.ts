export type SubmissionKind = 'comment' | 'statement' | 'proposal';
export type SubmissionStatus = 'held' | 'published' | 'removed' | 'withdrawn';
export type RevisionState = 'waiting' | 'approved' | 'returned' | 'refused';

const MOVES: Readonly<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  held: ['published', 'removed', 'withdrawn'],
  published: ['held', 'removed', 'withdrawn'],
  removed: ['held', 'published'],
  withdrawn: [],
};

export const mayMove = (from: SubmissionStatus, to: SubmissionStatus): boolean => MOVES[from].includes(to);

/** What the move says about the revision that was read. */
export const stateAfter = (to: SubmissionStatus): RevisionState =>
  to === 'published' ? 'approved' : to === 'removed' ? 'refused' : 'waiting';

/** Whether readers see something else after the move, so that every cached page of the room is out of date. */
export const changesWhatIsSeen = (from: SubmissionStatus, to: SubmissionStatus): boolean => from === 'published' || to === 'published';
