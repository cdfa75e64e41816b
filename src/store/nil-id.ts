/** No id of anybody or anything: every case worker, or the place before the first. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000'
