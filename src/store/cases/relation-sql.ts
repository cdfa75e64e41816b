import { sql, type RawBuilder } from 'kysely'
import { gives, type CasePower, type Row } from '../../domain/access/case-access.ts'
import type { TrueRelation } from '../../domain/access/relations.ts'

type Condition = RawBuilder<boolean>

/** When each relation holds between a row of `case_line` and somebody; `none` holds when no other does. */
export type Conditions<Relation extends string> = Readonly<Record<Exclude<Relation, 'none'>, Condition>>

/** The relations of `domain/access/relations.ts` in SQL; one without its condition does not compile. */
export function conditionsFor(staffId: string): Conditions<TrueRelation> {
  return {
    owner: sql`case_line.handler = ${staffId}::uuid`,
    took_part: sql`${staffId}::uuid = any(case_line.took_part)`,
    unclaimed: sql`case_line.handler is null`,
    asked: sql`case_line.outside_admitted @> array[${staffId}::uuid]`,
    appeal_waits: sql`(case_line.open_appeals > 0 and ${staffId}::uuid <> all(case_line.took_part))`,
    named: sql`${staffId}::uuid = any(case_line.only_for)`,
    recused: sql`case_line.recused @> array[${staffId}::uuid]`,
    kept_out: sql`(${staffId}::uuid <> all(case_line.only_for) and not case_line.outside_admitted @> array[${staffId}::uuid])`,
  }
}

/** The rows over which a row of the table gives a power: some relation gives it, and none that holds forbids. */
export function whereAllowed<Relation extends string>(
  row: Row<Relation | 'none'>,
  conditions: Conditions<Relation>,
  power: CasePower,
): Condition {
  const relations = Object.keys(conditions) as Exclude<Relation, 'none'>[]
  const giving = relations.filter((relation) => gives(row[relation], power))
  const forbidding = relations.filter((relation) => row[relation] === 'forbidden')
  const holding = (some: readonly Exclude<Relation, 'none'>[]) => anyOf(some.map((each) => conditions[each]))
  const given = gives(row.none, power)
    ? giving.length + forbidding.length === relations.length
      ? sql<boolean>`true`
      : anyOf([...giving.map((each) => conditions[each]), isNot(holding(relations))])
    : holding(giving)
  return forbidding.length === 0 ? given : sql`(${given} and ${isNot(holding(forbidding))})`
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

/** A comparison with an absent handler is neither true nor false; here it counts as not true. */
function isNot(condition: Condition): Condition {
  return sql`(${condition} is not true)`
}
