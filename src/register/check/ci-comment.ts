import { COMMENT_MARK } from './diff/comment.ts'

/**
 * A program for Node.js that posts a comment, or writes the one anew that it posted before, so that a merge request has
 * one. It reads nothing of the change but the text of the comment, and a first comment that says nothing is not posted.
 */
function poster(lines: readonly string[]): readonly string[] {
  return [
    "node --input-type=module <<'END'",
    ...lines,
    'const call = async (method, path, sent) => {',
    "  const headers = { ...who, 'content-type': 'application/json' }",
    '  const answer = await fetch(api + path, { method, headers, body: JSON.stringify(sent) })',
    '  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)',
    '  return answer.json()',
    '}',
    'let mine',
    'for (let page = 1, list; !mine && list?.length !== 0; page += 1) {',
    '  list = await call("GET", `${all}?per_page=100&page=${page}`)',
    `  mine = list.find((each) => each.body.startsWith('${COMMENT_MARK}') && isOurs(each))`,
    '}',
    'if (mine) await call(change, `${one}/${mine.id}`, { body })',
    `else if (body && !body.startsWith('${COMMENT_MARK} nothing')) await call('POST', all, { body })`,
    'END',
  ]
}

/** For GitHub: comments of people that begin alike are left alone. */
export const githubPoster = poster([
  'const { API, REPOSITORY, NUMBER, TOKEN, COMMENT: body } = process.env',
  'const api = `${API}/repos/${REPOSITORY}/issues`',
  'const who = { authorization: `Bearer ${TOKEN}` }',
  'const [all, one, change] = [`/${NUMBER}/comments`, "/comments", "PATCH"]',
  "const isOurs = ({ user }) => user.type === 'Bot'",
])

/** For GitLab: notes of others cannot be changed with a token that has no right to. */
export const gitlabPoster = poster([
  "import { existsSync, readFileSync } from 'node:fs'",
  "const body = existsSync('comment.md') ? readFileSync('comment.md', 'utf8') : ''",
  'const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, AMENDS_COMMENT_TOKEN } = process.env',
  'const api = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}`',
  "const who = { 'private-token': AMENDS_COMMENT_TOKEN }",
  'const [all, one, change] = ["/notes", "/notes", "PUT"]',
  'const me = await (await fetch(`${CI_API_V4_URL}/user`, { headers: who })).json()',
  'const isOurs = ({ author }) => author.id === me.id',
])
