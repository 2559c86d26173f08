import { v5 } from 'uuid'

const namespace = '6f0a1c52-9a3e-5b7d-8c41-2f6d0e9b7a35'

/** A row's uuid as the exchange format writes it: other tools refuse small letters. */
export function guid(uuid: string): string {
  return uuid.toUpperCase()
}

/** The GUID of what is no row of ours (a passage, a note that carries a flow): the same in every export. */
export function derivedGuid(...key: readonly (string | number)[]): string {
  return v5(JSON.stringify(key), namespace).toUpperCase()
}

/** As GUIDs are compared: without braces, whatever the case. */
export function guidKey(written: string): string {
  return written
    .trim()
    .replace(/^\{|\}$/g, '')
    .toUpperCase()
}
