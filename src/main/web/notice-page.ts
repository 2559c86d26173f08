/** A small page in plain words, for everything the web host answers that is not the window itself. The texts are this program's own. */
export function noticePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – Valueloom</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem } h1 { font-size: 1.25rem }</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`
}
