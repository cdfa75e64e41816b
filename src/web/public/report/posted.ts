/**
 * What the address of a posted form ends with. Browsers drop the kept empty form when something is posted to its very
 * address; then going back would bring a new key, and sending again would file the same story twice.
 */
export const POSTED = '?next'
