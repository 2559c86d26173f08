import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { figureFile } from '../../../src/main/export/figure-file'
import { figureSvg } from '../../../src/main/export/figure-svg'
import { flowCsv } from '../../../src/main/export/flow-csv'
import { svgToPdf } from '../../../src/main/export/svg-to-pdf'
import { rasterize, svgToPng } from '../../../src/main/export/svg-to-png'
import { svgToTiff } from '../../../src/main/export/svg-to-tiff'
import { defaultFlowSettings } from '../../../src/shared/figure/settings'
import { FigureSpec } from '../../../src/shared/model/figure-spec'
import { tiny, typical } from '../../figures/sketches'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const onPaper = { ...defaultFlowSettings, width: { unit: 'mm' as const, value: 84 } }

describe('a figure as SVG', () => {
  it('states its width on paper and uses nothing but attributes', () => {
    const svg = figureSvg(typical, onPaper)
    expect(svg).toMatch(/^<svg [^>]*width="84mm" height="[\d.]+mm" viewBox="0 0 238.11 \d+"/)
    expect(svg).not.toMatch(/<style|class=|style=|var\(|currentColor|foreignObject|<filter/)
  })

  it('describes every relation in words', () => {
    const description = /<desc[^>]*>([^<]*)</.exec(figureSvg(typical, onPaper))?.[1]
    expect(description).toContain('Applied → Immediate: 5 told, 5 closing a learning loop')
    expect(description).toContain('Realized → Frame: 2 reframing')
  })

  it('as a file says how wide its longer lines are, so that none is cut off where another font is taken', async () => {
    const spec = FigureSpec.parse({ kind: 'flow', widthMm: 84, title: 'שלום לכולם, חברים' })
    const file = await figureFile({ data: { kind: 'flow', summary: typical }, filterText: '' }, spec, 'svg', {
      ...{ resources, dpi: 300, least: 0 },
    })
    const svg = Buffer.from(file).toString()
    const lines = [...svg.matchAll(/<text([^>]*)>([^<]{10,})<\/text>/g)]
    expect(lines.length).toBeGreaterThan(10)
    for (const [, attributes = '', text = ''] of lines)
      expect(attributes.includes('textLength='), text).toBe(!/[א-ת]/.test(text))
  })

  it('escapes what a title holds', () => {
    expect(figureSvg(tiny, { ...onPaper, title: 'R&D <first> "year"' })).toContain(
      'R&amp;D &lt;first&gt; &quot;year&quot;',
    )
  })
})

describe('a figure as PNG', () => {
  const png = svgToPng(figureSvg(typical, onPaper), { resources, dpi: 300 })

  it('is as wide as the millimetres and dots per inch say', () => {
    expect(png.readUInt32BE(16)).toBe(Math.round((84 / 25.4) * 300))
  })

  it('records its resolution in dots per metre', () => {
    const at = png.indexOf('pHYs')
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png.readUInt8(at + 12)]).toEqual([11811, 11811, 1])
  })

  it('holds text, drawn with the bundled font', () => {
    const blank = figureSvg(typical, onPaper).replace(/<text[\s\S]*?<\/text>/g, '')
    expect(svgToPng(blank, { resources, dpi: 300 }).length).toBeLessThan(png.length * 0.8)
  })

  it('is the same on a second run', () => {
    expect(svgToPng(figureSvg(typical, onPaper), { resources, dpi: 300 }).equals(png)).toBe(true)
  })

  it('takes another width than the file states', () => {
    expect(svgToPng(figureSvg(tiny, onPaper), { resources, dpi: 100, widthMm: 127 }).readUInt32BE(16)).toBe(500)
  })
})

describe('a figure as TIFF', () => {
  const tiff = svgToTiff(figureSvg(tiny, onPaper), { resources, dpi: 300 })
  const field = (tag: number) => {
    const directory = tiff.readUInt32LE(4)
    for (let n = 0; n < tiff.readUInt16LE(directory); n++) {
      const at = directory + 2 + 12 * n
      if (tiff.readUInt16LE(at) === tag)
        return tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8)
    }
    return undefined
  }

  it('has the size, the resolution and the pixels of the PNG', () => {
    const { width, height, pixels } = rasterize(figureSvg(tiny, onPaper), { resources, dpi: 300 })
    expect([field(256), field(257)]).toEqual([width, height])
    const rgb = inflateSync(tiff.subarray(field(273)!, field(273)! + field(279)!))
    expect(rgb).toHaveLength(width * height * 3)
    const some = Math.floor(width * height * 0.37)
    expect([...rgb.subarray(some * 3, some * 3 + 3)]).toEqual([...pixels.subarray(some * 4, some * 4 + 3)])
    expect([tiff.readUInt32LE(field(282)!), tiff.readUInt32LE(field(282)! + 4), field(296)]).toEqual([300, 1, 2])
  })

  it('is the same on a second run', () => {
    expect(svgToTiff(figureSvg(tiny, onPaper), { resources, dpi: 300 }).equals(tiff)).toBe(true)
  })
})

describe('a figure as PDF', () => {
  const draw = () => svgToPdf(figureSvg(typical, onPaper, { halo: 'patch' }), { resources })

  it('is one page of the size of the figure, with the font embedded', async () => {
    const pdf = (await draw()).toString('latin1')
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    const ratio = /viewBox="0 0 ([\d.]+) (\d+)"/.exec(figureSvg(typical, onPaper)) ?? []
    expect(Number(width)).toBeCloseTo((84 / 25.4) * 72, 1)
    expect(Number(height) / Number(width)).toBeCloseTo(Number(ratio[2]) / Number(ratio[1]), 3)
    expect(pdf).toContain('/FontFile2')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(pdf).not.toContain('/Subtype /Image')
  })

  it('fills its page: the figure is clipped to the page and not scaled beyond it', async () => {
    const pdf = await draw()
    const content = inflateSync(pdf.subarray(pdf.indexOf('stream\n') + 7)).toString('latin1')
    const [, clipWidth] = /0 0 m\n([\d.]+) 0 l/.exec(content) ?? []
    const [, scale] = /W n\n([\d.]+) 0 0/.exec(content) ?? []
    expect(Number(clipWidth)).toBeCloseTo(238.11, 1)
    expect(Number(scale)).toBeCloseTo(1, 2)
  })

  it('is the same on a second run', async () => {
    expect((await draw()).equals(await draw())).toBe(true)
  })

  it.skipIf(!hasPdfToText())('has text that can be selected, once each', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'figure-')), 'figure.pdf')
    writeFileSync(file, await draw())
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('Value flows across the value cycles')
    expect(text.match(/\(3\)/g)).toHaveLength(1)
  })
})

function hasPdfToText(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the data behind a figure', () => {
  it('lists cycles and relations with their bases', () => {
    expect(flowCsv(tiny).split('\n')).toEqual([
      'type,from,to,by,count,leads_on,negative,loops,flows,stories,tellers,documents',
      'cycle,ORI,,passages,0,0,,,,,,',
      'cycle,IMM,,passages,4,3,,,,,,',
      'cycle,POT,,passages,3,1,,,,,,',
      'cycle,APP,,passages,3,2,,,,,,',
      'cycle,REA,,passages,1,1,,,,,,',
      'cycle,TRA,,passages,0,0,,,,,,',
      'cycle,STR,,passages,0,0,,,,,,',
      'cycle,ENA,,passages,0,0,,,,,,',
      'told,IMM,POT,passages,3,,0,0,3,3,2,3',
      'told,APP,IMM,passages,1,,0,0,1,1,1,1',
      'told,APP,REA,passages,1,,0,0,1,1,1,1',
      'told,POT,APP,passages,1,,0,0,1,1,1,1',
      'told,REA,IMM,passages,1,,0,1,1,1,1,1',
      'aspired,POT,APP,passages,1,,0,0,1,1,1,1',
      '',
    ])
  })
})
