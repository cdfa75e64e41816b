import { caseSeverity, severityOfGroup } from '../../../domain/casework/overview.ts'
import { currentCell, dutiesOf } from '../../../domain/value-chain/attribution.ts'
import { dutyOf } from '../../../domain/remedy/duty.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { contactName } from '../case/contact-name.ts'
import { isolate } from '../isolate.ts'
import type { Desk } from '../forms/desk.ts'

/** What the rules answer to what was entered, before it is saved: only what would change is said. */
export function Follows({ desk }: { readonly desk: Desk }) {
  const { speaker, state, view } = desk
  const after = state?.follows ?? null
  if (after === null) return <></>
  const { vocabulary, workspace } = speaker.w
  const words = workspace.sheets
  const severity = caseSeverity(after)
  const groups = after.impacts.flatMap(({ groups: all }) => all.filter(({ ratings }) => ratings.length > 0))
  const pairs = after.impacts.flatMap((impact) => after.entities.map((entity) => ({ impact, entity })))
  const found = pairs.flatMap(({ impact, entity }) => {
    const cell = currentCell(after.cells, impact.id, entity.id, view.now)
    return cell === null || view.kase.cells.includes(cell) ? [] : [{ entity, cell }]
  })
  const planned = after.plan.filter(({ id }) => view.kase.plan.every((each) => each.id !== id))
  const chosen = after.contacts.filter((each) => !view.kase.contacts.includes(each))
  return (
    <InsetText>
      <h3 id="follows">{words.follows}</h3>
      <ul class="am-list">
        {groups.map((group) => {
          const { level } = severityOfGroup(group)
          return (
            <li>
              {isolate(group.label)}:{' '}
              {level === null
                ? workspace.casePage.impacts.notRated
                : speaker.say(workspace.casePage.impacts.levelOf, { level })}
            </li>
          )
        })}
        <li>
          {speaker.say(workspace.casePage.impacts.priority, {
            priority: severity.priority,
            rule: vocabulary.priorityRules[severity.rule],
          })}
        </li>
        {found.map(({ entity, cell }) => (
          <li>
            {isolate(entity.name)}: <b>{vocabulary.findings[cell.finding]}</b>.{' '}
            {dutiesOf(cell.finding, cell.plausible)
              .owed.map((code) => vocabulary.duties[code])
              .join('; ')}
          </li>
        ))}
        {chosen.map(({ entity }) => (
          <li>
            {workspace.casePage.contact.byRule}: {isolate(contactName(speaker, after, entity))}
          </li>
        ))}
        {planned.map((action) => (
          <li>
            {isolate(action.what)}: {vocabulary.dutyStandings[dutyOf(after, action, view.now)]}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
