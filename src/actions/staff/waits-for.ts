import type { Queue } from '../../domain/case/queues.ts'
import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { isAnyLeftToNobody } from '../casework/left-to-nobody.ts'
import { queueLengths } from '../casework/view-queue.ts'
import type { House } from '../house.ts'

/** Lists in which something waits for whoever sees them. */
const WAITING: readonly Queue[] = ['late', 'appeals', 'second_person', 'messages', 'mine', 'no_reviewer']

/** True when something is on the lists of somebody; what nobody has is on those of coordinators. */
export async function waitsFor(
  house: House,
  { id, role }: { readonly id: string; readonly role: StaffRole },
): Promise<boolean> {
  if (rolesInHouse('accounts').includes(role) && (await isAnyLeftToNobody(house, id))) return true
  if (!rolesInHouse('lists').includes(role)) return false
  const lengths = await queueLengths(house, { kind: 'staff', id, role })
  const lists = role === 'coordinator' ? [...WAITING, 'worklist' as const] : WAITING
  return lists.some((queue) => (lengths[queue] ?? 0) > 0)
}
