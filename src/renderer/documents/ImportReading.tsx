import { useTranslation } from 'react-i18next'
import { documentKinds } from '../../shared/model/document'
import { listShapes } from '../../shared/transcript/shapes'
import { Select } from '../ui/Select'
import { encodings, hasEncoding } from './encodings'
import { type Incoming, readAgain } from './import-state'

/** How a file is read: as what, with speakers by which sign, in which encoding. What made it unreadable can be chosen otherwise here. */
export function ImportReading({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const { draft, options } = one
  const isText = hasEncoding(one.file.name)
  // Other choices do not help a picture or a damaged file.
  if (draft === null && !isText && options.kind === undefined && options.shape === undefined) return null
  const kind = draft?.kind ?? options.kind ?? null
  return (
    <>
      <div className="ui-field">
        <span aria-hidden="true">{t('kind')}</span>
        <Select
          label={t('kind')}
          hideLabel
          value={kind}
          placeholder={t('unread')}
          options={documentKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={chosen => readAgain(one.key, { kind: chosen })}
        />
      </div>
      <ShapeField one={one} />
      {isText ? <EncodingField one={one} /> : null}
    </>
  )
}

function ShapeField({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const present = one.draft?.shape ?? one.options.shape ?? null
  const known = listShapes()
  const shapes =
    present === null || known.some(shape => shape.name === present)
      ? known
      : [...known, { name: present, example: present }]
  return (
    <div className="ui-field">
      <span aria-hidden="true">{t('shape')}</span>
      <Select
        label={t('shape')}
        hideLabel
        value={present}
        placeholder={t('unread')}
        options={shapes.map(({ name, example }) => ({
          value: name,
          label: name === 'plain' ? t('shape.plain') : example,
          ...(name === present && one.options.shape === undefined ? { hint: t('recognised') } : {}),
        }))}
        onChange={shape => readAgain(one.key, { shape })}
      />
    </div>
  )
}

function EncodingField({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const named = one.draft?.encoding ?? one.options.encoding ?? null
  const present = named?.toLowerCase() ?? null
  const choices =
    present === null || encodings.some(([value]) => value === present)
      ? encodings
      : [[present, named ?? present] as const, ...encodings]
  return (
    <div className="ui-field">
      <span aria-hidden="true">{t('encoding')}</span>
      <Select
        label={t('encoding')}
        hideLabel
        value={present}
        placeholder={t('unread')}
        options={choices.map(([value, label]) => ({
          value,
          label,
          ...(value === present && one.options.encoding === undefined ? { hint: t('recognised') } : {}),
        }))}
        onChange={encoding => readAgain(one.key, { encoding })}
      />
    </div>
  )
}
