/**
 * Finds a name in any of its forms, as whole words and letter by letter: "Ann" is not found in "Anna", nor "will" for "Will". Of two forms that
 * begin at one place the longer one is meant.
 */
export function namePattern(forms: readonly string[]): RegExp {
  const literals = forms
    .toSorted((a, b) => b.length - a.length)
    .map(form => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${literals.join('|')})(?![\p{L}\p{M}\p{N}_])`, 'gu')
}
