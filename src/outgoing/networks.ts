import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** A set of addresses, as an operator writes it: `10.1.0.0/16` or `fd00::1`. */
export interface Network {
  readonly address: string
  /** Bits that are the same for all of its addresses. */
  readonly bits: number
}

/** Networks in a list with commas; null where something is not one. */
export function readNetworks(text: string): readonly Network[] | null {
  const networks = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(networkIn)
  return networks.every((each) => each !== null) ? networks : null
}

function networkIn(text: string): Network | null {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : null
  if (most === null || address.includes('%') || Number(bits ?? most) > most) return null
  return { address, bits: Number(bits ?? most) }
}

/** Every address in any of these networks, to be asked one by one. */
export function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const { address, bits } of networks) list.addSubnet(address, bits, isIPv4(address) ? 'ipv4' : 'ipv6')
  return list
}
