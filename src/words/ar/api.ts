/** The English words, until the Arabic ones are written. */
export { api } from '../en/api.ts'
