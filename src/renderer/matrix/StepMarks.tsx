import type { Story } from '../../shared/model/story'

/** The numbers of the steps in a cell: dashed where hoped for, with a tick where confirmed, a minus where the value is negative. */
export function StepMarks({ story, places }: { story: Story; places: readonly number[] }) {
  return (
    <span className="matrix-marks">
      {places.map(place => {
        const step = story.steps[place]!
        const sign =
          step.status === 'confirmed'
            ? '✓'
            : step.status === 'disconfirmed'
              ? '✗'
              : step.valence === 'negative'
                ? '−'
                : ''
        return (
          <span key={place} className="matrix-mark" data-status={step.status} data-cycle={step.cycle ?? 'none'}>
            {place + 1}
            {sign}
          </span>
        )
      })}
    </span>
  )
}
