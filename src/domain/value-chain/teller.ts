import type { Case } from '../case/case.ts'
import { tellsOfTheirWork } from '../case/told.ts'
import type { Entity } from './chain.ts'
import { entriesOfFirm } from './same-firm.ts'

/**
 * True for the employer of whoever tells of their own work: they have reason to fear it until they say otherwise
 * (domain reference 6, rule 6). Where nobody said whose staff it is about, that is the deployer.
 */
export function isEmployerOfTeller(
  kase: Pick<Case, 'submitter' | 'toldBefore' | 'entities' | 'impacts'>,
  entity: Entity,
): boolean {
  if (!tellsOfTheirWork(kase)) return false
  const firm = entriesOfFirm(kase, entity)
  if (firm.some(({ fearDenied }) => fearDenied)) return false
  const ofSupplier = kase.impacts.some(({ relation }) => relation === 'staff_of_supplier')
  const ofDeployer = kase.impacts.some(({ relation }) => relation === 'staff_of_deployer')
  return firm.some(
    ({ role, subtype }) =>
      (role === 'supplier' && ofSupplier) ||
      ((role === 'deployer' || subtype === 'also_deployer') && (ofDeployer || !ofSupplier)),
  )
}
