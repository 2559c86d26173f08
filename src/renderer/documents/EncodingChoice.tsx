import { useEffect, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { encodings } from './encodings'
import { type Incoming, readAgain } from './import-state'
import { type ReadAs, readAs } from './read-as'
import './import-side.css'

/** Bytes that may be letters of several encodings, shown in each that fits: whoever knows the language sees which is right. */
export function EncodingChoice({ one, guessed }: { one: Incoming; guessed: string }) {
  const { t } = useTranslation('imports')
  // The order stays when one is chosen.
  const [first] = useState(guessed)
  const [choices, setChoices] = useState<readonly ReadAs[]>([])
  useEffect(() => {
    let wanted = true
    void readAs(one.file, first).then(read => wanted && setChoices(read))
    return () => {
      wanted = false
    }
  }, [one.file, first])
  if (choices.length < 2) return null
  return (
    <RadioGroup
      className="import-encodings"
      aria-label={t('encoding.which')}
      value={one.options.encoding ?? first}
      onChange={encoding => readAgain(one.key, { encoding })}
    >
      <p className="ui-small">{t('encoding.which')}</p>
      {choices.map(({ encoding, words }) => (
        <Radio key={encoding} value={encoding} className="import-encoding">
          <span className="import-encoding-words" dir="auto">
            {words}
          </span>
          <span className="ui-small ui-secondary">
            {encodings.find(([value]) => value === encoding)?.[1] ?? encoding}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
