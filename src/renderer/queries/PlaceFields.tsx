import { useTranslation } from 'react-i18next'
import { type CodeQuery, placeRelations, reaching } from '../../shared/model/code-query'
import { Select } from '../ui/Select'

type Place = Extract<CodeQuery, { op: 'place' }>

const reaches = [0, 1, 2, 3, 5, 10, 20, 50]

/** How a passage stands to those of the group below, and over how many turns. */
export function PlaceFields({ place, onChange }: { place: Place; onChange(place: Place): void }) {
  const { t } = useTranslation('queries')
  return (
    <>
      <Select
        label={t('relation')}
        hideLabel
        className="queries-relation"
        value={place.relation}
        options={placeRelations.map(value => ({ value, label: t(`relation.${value}`) }))}
        onChange={relation => onChange({ ...place, relation })}
      />
      {reaching.has(place.relation) ? (
        <>
          <Select
            label={t('turns')}
            hideLabel
            className="queries-turns"
            value={String(place.turns)}
            options={[...new Set([...reaches, place.turns])]
              .sort((a, b) => a - b)
              .map(count => ({ value: String(count), label: String(count) }))}
            onChange={turns => onChange({ ...place, turns: Number(turns) })}
          />
          <span>{t('turns.unit')}</span>
        </>
      ) : null}
    </>
  )
}
