import { shown } from '../text/shown.js';

type Column = 'title' | 'dek' | 'question';

/** An empty text gives way to one in another language. */
const editions = (column: Column, from: string): string =>
  `select language, ${column} as text from ${from} and (${column} <> '' or not exists (select from ${from} and ${column} <> ''))`;

/** Editions as SQL for Shown; $1 is always the language asked for. */
const issueText = (column: Column): string => shown(editions(column, `issue_edition where issue_id = i.id`), '$1');
const seriesText = (column: Column): string => shown(editions(column, `series_edition where series_id = s.id`), '$1');
export const articleText = (column: Column, alias = 'a'): string =>
  shown(editions(column, `edition where article_id = ${alias}.id`), '$1', `${alias}.original_language`);

const times = `'publishedAt', coalesce(i.published_at, record_time()), 'closesAt', i.closes_at, 'isOpen', i.closes_at is null or i.closes_at > record_time(), 'demo', i.demo`;

const OF = `(select greatest(i.number, max(n.number)) from issue n where n.series_id = i.series_id and n.status = 'published')`;
const PUBLISHED_ARTICLES = `from article a where a.issue_id = i.id and a.status = 'published'`;

/** SQL for a correction note, a jsonb of texts by language, as Shown. */
export const noteText = (note: string, original: string): string =>
  `case when ${note} is not null then ${shown(`select key as language, value as text from jsonb_each_text(${note})`, '$1', original)} end`;

/** The fields of an issue that all its readers' views share; alias i. */
export const issueHead = `'id', i.id, 'slug', i.slug, 'number', i.number, 'of', ${OF}, 'title', ${issueText('title')}, 'dek', ${issueText('dek')}, ${times}`;

const issueCard = `json_build_object(${issueHead}, 'articles', (select count(*) ${PUBLISHED_ARTICLES}),
  'readingMinutes', (select coalesce(sum(a.reading_minutes), 0) ${PUBLISHED_ARTICLES}))`;

const AUTHORS = `(select coalesce(json_agg(json_build_object('name', b.name, 'role', b.role) order by b.position), '[]') from byline b where b.article_id = a.id)`;
/** The languages in which every block of an article has its text; alias a. */
export const LANGUAGES_OF_BODY = `(select coalesce(json_agg(l.language order by l.language), '[]') from (
  select t.language from block b join block_text t on t.block_id = b.id where b.article_id = a.id group by t.language
  having count(*) = (select count(*) from block n where n.article_id = a.id)) l)`;

/** The fields of an article in a list; alias a. */
export const articleHead = `'id', a.id, 'slug', a.slug, 'title', ${articleText('title')}, 'dek', ${articleText('dek')},
  'readingMinutes', a.reading_minutes, 'readingTime', a.reading_time, 'position', a.position, 'authors', ${AUTHORS}, 'languages', ${LANGUAGES_OF_BODY}`;

export const SERIES = `select s.slug, ${seriesText('title')} as title,
    ${seriesText('dek')} as dek,
    (select json_agg(${issueCard} order by i.number) from issue i where i.series_id = s.id and i.status = 'published') as issues
  from series s where exists (select from issue i where i.series_id = s.id and i.status = 'published') order by s.id`;

const issue = (where: string): string => `select json_build_object(${issueHead}, 'conversationId', i.conversation_id,
    'readingMinutes', (select coalesce(sum(a.reading_minutes), 0) ${PUBLISHED_ARTICLES}),
    'languages', (select coalesce(json_agg(e.language order by e.language), '[]') from issue_edition e where e.issue_id = i.id),
    'series', (select json_build_object('slug', s.slug, 'title', ${seriesText('title')}) from series s where s.id = i.series_id),
    'articles', (select coalesce(json_agg(json_build_object(${articleHead}) order by a.position), '[]') ${PUBLISHED_ARTICLES})) as view
  from issue i where ${where}`;

export const ISSUE = issue(`i.slug = $2 and i.status = 'published'`);
/** A draft says what it would say if it were published now. */
export const ISSUE_PREVIEW = issue(`i.id = $2`);

const neighbour = (
  side: '<' | '>',
  order: 'desc' | 'asc',
): string => `(select json_build_object('slug', n.slug, 'title', ${articleText('title', 'n')})
  from article n where n.issue_id = a.issue_id and n.status = 'published' and n.position ${side} a.position order by n.position ${order} limit 1)`;

/** An article's page shows its issue and its neighbours too, and their changes grow the version of the issue. */
const PAGE_VERSION = `(a.version + i.version)`;

const REVISION = `(select coalesce(max(v.number), 0) from article_revision v where v.article_id = a.id)`;
const CORRECTIONS = `(select coalesce(json_agg(json_build_object('revision', v.number, 'at', v.at, 'note', ${noteText('v.note', 'a.original_language')}) order by v.number desc), '[]')
  from (select * from article_revision v where v.article_id = a.id and v.note is not null order by v.number desc limit 20) v)`;

/** Blocks carry their raw text; the language is the asked one where the whole body has it, else the original. */
const article = (where: string): string => `with chosen as (
    select a.*, ${PAGE_VERSION} as page_version, case when ${LANGUAGES_OF_BODY}::jsonb ? $1 then $1 else a.original_language end as body_language
    from article a join issue i on i.id = a.issue_id where ${where})
  select json_build_object(${articleHead}, 'issue', (select json_build_object(${issueHead}, 'conversationId', i.conversation_id) from issue i where i.id = a.issue_id),
    'threadId', a.thread_id, 'version', a.page_version, 'revision', ${REVISION}, 'corrections', ${CORRECTIONS},
    'publishedAt', coalesce(a.published_at, record_time()), 'dated', a.dated, 'originalLanguage', a.original_language,
    'bodyLanguage', a.body_language, 'translated', a.body_language <> a.original_language, 'demo', a.demo,
    'question', case when exists (select from edition where article_id = a.id and question <> '') then ${articleText('question')} end,
    'blocks', (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'label', b.label, 'language', t.language, 'text', t.text) order by b.position), '[]')
      from block b cross join lateral (select x.language, x.text from block_text x where x.block_id = b.id
        order by array_position(array[a.body_language, a.original_language, 'kk', 'ru', 'en'], x.language) limit 1) t where b.article_id = a.id),
    'previous', ${neighbour('<', 'desc')}, 'next', ${neighbour('>', 'asc')}) as view
  from chosen a`;

export const ARTICLE = article(`a.slug = $2 and a.status = 'published' and i.status = 'published'`);
export const ARTICLE_PREVIEW = article(`a.id = $2`);

/** The article that a thread discusses. */
export const DISCUSSED = `select a.slug from article a join issue i on i.id = a.issue_id and i.status = 'published'
  where a.thread_id = $1 and a.status = 'published'`;

/** They only grow, so whatever is kept by them is read again after each change of a text or of a count; talk grows with texts alone. */
export const ARTICLE_VERSION = `select ${PAGE_VERSION}::int as article, (r.version + coalesce(tc.recounts, 0))::int as thread, r.version::int as talk
  from article a join issue i on i.id = a.issue_id and i.status = 'published'
  join room r on r.id = a.thread_id left join thread_count tc on tc.thread_id = a.thread_id where a.slug = $1 and a.status = 'published'`;
