import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readFile } from '/work/main/src/main/import/read'
import { importedText } from '/work/main/src/shared/transcript/imported-text'
test('x', async () => {
  for (const f of (process.env.F ?? '').split(',')) {
    try {
      const t = performance.now()
      const d = await readFile(readFileSync(f), f, JSON.parse(process.env.O ?? '{}'))
      console.log(f, Math.round(performance.now()-t), d.format, d.shape, d.kind, JSON.stringify(d.speakers), JSON.stringify(d.warnings), d.turns.length)
      for (const x of d.turns.slice(0, Number(process.env.N ?? 8))) console.log(JSON.stringify([x.speaker, x.start, x.text, x.gaps.map(g => [g.at, g.raw, g.length]), x.marks.length]))
      console.log(JSON.stringify(importedText(d).slice(0, 400)))
    } catch (e) { console.log(f, e) }
  }
}, 60000)
