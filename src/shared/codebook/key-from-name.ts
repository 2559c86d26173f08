/** The stable key a code of this name begins with, below the code with key `above` (null: below none). It may be taken. */
export function keyFromName(above: string | null, name: string): string {
  const stem =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'code'
  return above === null ? stem : `${above}.${stem}`
}
