/** Answers of the api about comments, as tests read them. */
export type Comment = {
  id: string;
  parentId: string | null;
  gone: string | null;
  author: unknown;
  body: string | null;
  createdAt: string | null;
  blockId: string | null;
  replies: number;
  descendants: number;
  firstReplies?: Page;
};
export type Page = { items: Comment[]; next: string | null; left: number | null };
export type Context = { level: number; ancestors: Comment[]; ancestorsLeft: number; comment: Comment; earlier: Page; later: Page };
