/**
 * Finds a name in any of its forms, as whole words and letter by letter: "Ann" is not found in "Anna", nor "will" for "Will", but in "Interview_Ann2.docx"
 * it is. Of two forms that begin at one place the longer one is meant.
 */
export function namePattern(forms: readonly string[]): RegExp {
  const literals = forms
    .toSorted((a, b) => b.length - a.length)
    .map(form => {
      const literal = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+')
      // What begins or ends with a digit is no part of a longer number.
      return `${/^\p{N}/u.test(form) ? '(?<!\\p{N})' : ''}${literal}${/\p{N}$/u.test(form) ? '(?!\\p{N})' : ''}`
    })
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${literals.join('|')})(?![\p{L}\p{M}])`, 'gu')
}
