import { cycleSets } from '../../../shared/framework/cycles'
import { gapsOf } from '../../../shared/story/gaps'
import { storyCounts } from '../../../shared/story/story-text'
import { listStories } from '../../db/stories'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

const columns = [
  'title',
  'teller',
  'space',
  'periodStart',
  'periodEnd',
  'steps',
  'cycles',
  'toldFlows',
  'aspiredFlows',
  'learningLoops',
  'confirmedSteps',
  'gaps',
  'id',
]

export const storiesCommand: Command = {
  name: 'stories',
  usage: 'PROJECT [--json|--csv]',
  summary: 'lists the value-creation stories with their steps, flows, learning loops and gaps',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    const lines = await withProject(path!, project => {
      const { cycleSet } = project.info()
      return listStories(project).map(story => {
        const counts = storyCounts(story)
        return {
          title: story.title,
          teller: story.tellerName,
          space: story.spaceName,
          periodStart: story.periodStart,
          periodEnd: story.periodEnd,
          steps: counts.steps,
          cycles: cycleSets[cycleSet].filter(cycle => story.steps.some(step => step.cycle === cycle)).join(' '),
          toldFlows: counts.told,
          aspiredFlows: counts.aspired,
          learningLoops: counts.loops,
          confirmedSteps: story.steps.filter(({ status }) => status === 'confirmed').length,
          gaps: gapsOf(story, cycleSet)
            .map(gap =>
              'cycle' in gap ? `${gap.cycle}:${gap.state}` : 'step' in gap ? `${gap.kind}:${gap.step + 1}` : gap.kind,
            )
            .join(' '),
          id: story.id,
        }
      })
    })
    printTable(lines, columns, options.format())
  },
}
