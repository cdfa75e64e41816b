import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../migrations')

/** The tables with their reasons, as the migrations say them. */
export function schemaPage(): string {
  const sql = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const tables = [...sql.matchAll(/((?:^--.*\n)*)create table (\w+) \(\n([\s\S]*?)\n\);/gm)]
  const gone = new Set([...sql.matchAll(/^drop table (\w+);/gm)].map(([, name]) => name))
  const changes = [...sql.matchAll(/((?:^--.*\n)*)(alter table (\w+)\s[^;]*;)/gm)]
  const indexes = [...sql.matchAll(/((?:^--.*\n)*)create (?:unique )?index (\w+) on (\w+) ([^;]*);/gm)]
  return [
    '# Schema',
    '',
    'Made from `migrations/`. Every table that belongs to one case has `case_id` first in its key and refers to no other case, so that the cases can be spread over several servers.',
    '',
    ...tables.flatMap(([, comment = '', name = '', body = '']) =>
      gone.has(name)
        ? []
        : [
            `## ${name}`,
            '',
            ...prose(comment),
            '```sql',
            body.replace(/^ {2}/gm, ''),
            '```',
            '',
            ...laterChanges(changes.filter(([, , , table]) => table === name)),
            ...indexes
              .filter(([, , , table]) => table === name)
              .flatMap(([, why = '', index = '', , on = '']) => [
                `- \`${index}\` ${on.trim()}: ${prose(why).join(' ').trim()}`,
              ]),
            '',
          ],
    ),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** What later migrations changed in a table, each with its reason. */
function laterChanges(changes: readonly RegExpExecArray[]): string[] {
  return changes.length === 0
    ? []
    : [
        'Changed later:',
        '',
        ...changes.flatMap(([, why = '', statement = '']) => [...prose(why), '```sql', statement, '```', '']),
      ]
}

function prose(comment: string): string[] {
  const text = comment.replace(/^-- ?/gm, '').replace(/\n/g, ' ').trim()
  return text === '' ? [] : [text, '']
}
