import { everybody } from '../../actions/staff/add-staff.ts'
import type { Needs } from '../../actions/staff/alone.ts'
import type { StaffAccount } from '../../store/staff/accounts.ts'
import { Textarea } from '../components/textarea.tsx'
import { field, idOf, staffOf, type Visit } from '../route.ts'

/** The account that the address names; null for one's own, which has a page of its own. */
export async function colleagueOf(visit: Visit): Promise<StaffAccount | null> {
  const id = idOf(visit)
  if (id === staffOf(visit).id) return null
  return (await everybody(visit.house)).find((account) => account.id === id) ?? null
}

/** What is missing before somebody can be let in, in words. */
export function sayMissing({ speaker }: Visit, { needs }: Needs): string {
  const { reasonMissing, needsCoordinator } = speaker.w.workspace.account
  return needs === 'reason' ? reasonMissing : needsCoordinator
}

interface WhyAloneProps {
  readonly visit: Visit
  readonly error: string | undefined
}

/** Asks why somebody does alone what takes two. */
export function WhyAlone({ visit: { speaker, form }, error }: WhyAloneProps) {
  const { common, workspace } = speaker.w
  return (
    <Textarea
      name="reason"
      label={workspace.account.reason}
      hint={workspace.account.reasonHint}
      value={field(form, 'reason')}
      error={error}
      errorPrefix={common.errorPrefix}
      rows={2}
      dir="auto"
    />
  )
}
