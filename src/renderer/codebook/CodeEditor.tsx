import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Code, type CodeChange, longestCodeName } from '../../shared/model/code'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { isReadOnly } from '../coding/cached'
import { markOf } from '../coding/code-index'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { CodeHistory } from './CodeHistory'
import { ColourField } from './ColourField'
import { SimilarNames } from './SimilarNames'
import { TypicalFlows } from './TypicalFlows'

const texts = ['gloss', 'definition', 'include', 'exclude', 'rule', 'example'] as const
const rows = { gloss: 1, definition: 2, include: 2, exclude: 2, rule: 2, example: 2 }

type Draft = Record<'name' | 'aliases' | 'questions' | (typeof texts)[number], string> & { colour: string | null }

/** All a code says of itself, as fields; and what was done to it. What is changed is stored as one action. */
export function CodeEditor({ code, onClose }: { code: Code; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const [tab, setTab] = useState<'words' | 'history'>('words')
  const [draft, setDraft] = useState<Draft>(() => ({
    ...code,
    aliases: code.aliases.join('\n'),
    questions: code.questions.join('\n'),
  }))
  const [wrong, setWrong] = useState(false)
  const readOnly = isReadOnly()
  const set = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const save = async () => {
    if (draft.name.trim() === '') {
      setWrong(true)
      return
    }
    await api.codebook.edit({ id: code.id, change: changeOf(draft, code) })
    await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
    onClose()
  }
  return (
    <Dialog
      title={t('edit.title', { name: code.name })}
      onClose={onClose}
      size="large"
      className="codebook-editor"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={readOnly} onPress={() => void save().catch(showError)}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <div className="codebook-editor-head">
        <CycleMark cycle={markOf(code)} colour={draft.colour} decorative />
        <span className="ui-secondary">{code.key}</span>
        <span className="ui-secondary">{t('counts', { mine: code.mine, all: code.all })}</span>
        <span className="ui-grow" />
        <Segments
          label={t('edit.tabs')}
          value={tab}
          options={[
            { value: 'words', label: t('edit.words') },
            { value: 'history', label: t('edit.history') },
          ]}
          onChange={value => setTab(value ?? 'words')}
        />
      </div>
      {code.parent === null && code.cycle !== null ? <TypicalFlows cycle={code.cycle} /> : null}
      {tab === 'history' ? (
        <CodeHistory code={code.id} />
      ) : (
        <div className="codebook-fields">
          <div>
            <TextField
              label={t('field.name')}
              value={draft.name}
              onChange={name => set({ name })}
              maxLength={longestCodeName}
              isReadOnly={readOnly}
              autoFocus
              error={wrong && draft.name.trim() === '' ? t('edit.nameNeeded') : undefined}
            />
            <SimilarNames name={draft.name === code.name ? '' : draft.name} except={code.id} />
          </div>
          <ColourField
            colour={draft.colour}
            cycle={markOf(code)}
            isDisabled={readOnly}
            onChange={colour => set({ colour })}
          />
          <TextField
            label={t('field.aliases')}
            description={t('lines')}
            rows={2}
            value={draft.aliases}
            onChange={aliases => set({ aliases })}
            isReadOnly={readOnly}
          />
          <TextField
            label={t('field.questions')}
            description={t('lines')}
            rows={2}
            value={draft.questions}
            onChange={questions => set({ questions })}
            isReadOnly={readOnly}
          />
          {texts.map(field => (
            <TextField
              key={field}
              label={t(`field.${field}`)}
              rows={rows[field]}
              value={draft[field]}
              onChange={value => set({ [field]: value })}
              maxLength={10_000}
              isReadOnly={readOnly}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

function changeOf({ name, aliases, questions, colour, ...draft }: Draft, before: Code): CodeChange {
  const lines = (text: string) => [
    ...new Set(
      text
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    ),
  ]
  const { gloss, definition, include, exclude, rule, example } = draft
  return {
    // One that came from elsewhere may be longer than is written here, and stays.
    ...(name === before.name ? {} : { name }),
    colour,
    gloss,
    definition,
    include,
    exclude,
    rule,
    example,
    aliases: lines(aliases),
    questions: lines(questions),
  }
}
