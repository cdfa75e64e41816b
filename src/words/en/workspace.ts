/** Words of the workspace of staff. */
export const workspace = {}
