/**
 * True when something of the register speaks for a system. What names no system speaks for all of them: an impact that
 * nobody tied to a product yet must not drop out of any product's papers (rules R413 and R513 read it the same way).
 */
export function concernsSystem(systems: readonly string[], id: string): boolean {
  return systems.length === 0 || systems.includes(id)
}
