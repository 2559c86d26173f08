const vowel = /[aeiouy]/

/**
 * Other forms of an English word by its regular endings, the word itself first: -s, -es, -ed, -ing, -ings, -er, -ers, with y→i, silent e and
 * doubled consonants as spelling asks. A rule and no dictionary: "meet" finds meets and meeting, not met; "need" is no form of "ne". Forms that
 * are no words find nothing and do no harm. Words of fewer than three letters, with digits or not in plain letters have no other form.
 */
export function wordForms(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word]
  const forms = new Set([word])
  for (const base of basesOf(word)) for (const form of formsOf(base)) forms.add(form)
  return [...forms]
}

function basesOf(word: string): string[] {
  const bases = [word]
  const add = (stem: string, ...ends: string[]) => {
    if (stem.length < 3 || !vowel.test(stem)) return
    for (const end of ends) bases.push(stem + end)
    if (/([^aeioulsz])\1$/.test(stem)) bases.push(stem.slice(0, -1))
  }
  if (/ie[sd]$/.test(word)) add(word.slice(0, -3), 'y')
  else if (/(?:[sxz]|[cs]h)es$/.test(word)) add(word.slice(0, -2), '', 'e')
  else if (/[^su]s$/.test(word)) add(word.slice(0, -1), '')
  if (/ed$/.test(word)) add(word.slice(0, -2), '', 'e')
  if (/ings$/.test(word)) add(word.slice(0, -4), '', 'e')
  if (/ing$/.test(word)) add(word.slice(0, -3), '', 'e')
  return bases
}

function formsOf(base: string): string[] {
  const plural = /(?:[sxz]|[cs]h)$/.test(base) ? 'es' : 's'
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`, `${base}ings`, `${stem}ier`, `${stem}iers`]
  }
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const forms = ['ed', 'ing', 'ings', 'er', 'ers'].map(end => (end.startsWith('i') ? stem + end : `${stem}${end}`))
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? base + base.at(-1) : null
  return [
    base,
    base + plural,
    ...forms,
    ...(doubled ? ['ed', 'ing', 'ings', 'er', 'ers'].map(end => doubled + end) : []),
  ]
}
