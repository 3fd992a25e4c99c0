/** What only one channel has: the team of an emagazine, the film of a report, the recording of a podcast. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { MediaFile } from '../../core/document'
import type { ArticleFieldName } from '../proofing'
import { attempt, desk } from '../session'
import { Button, Field, fileSize, IconButton, NumberField, TextArea, TextField, useLocale, useText } from '../ui'
import styles from './ArticlePanel.module.css'
import { durationText, parseDuration } from './duration'
import { FieldIssues } from './FieldIssues'
import { PictureChoice } from './PictureChoice'
import { changeArticle, useArticle } from './useArticle'

export function EmagazineFields() {
  const t = useText()
  const { credits } = useArticle((article) => article.emagazine)
  const setCredits = (next: typeof credits) => changeArticle({ emagazine: { credits: next } })
  const set = (index: number, patch: Partial<(typeof credits)[number]>) =>
    setCredits(credits.map((other, at) => (at === index ? { ...other, ...patch } : other)))
  return (
    <Field label={t('inspector.emagazine.label')} group>
      <ul className={styles.rows}>
        {credits.map((credit, index) => {
          const number = index + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone.
            <li key={index} className={styles.row}>
              <div className={styles.credits}>
                <TextField
                  id={`credit-role-${number}`}
                  aria-label={t('inspector.emagazine.role', { number })}
                  placeholder={t('inspector.emagazine.rolePlaceholder')}
                  value={credit.role}
                  maxLength={100}
                  onChange={(role) => set(index, { role })}
                />
                <TextField
                  id={`credit-names-${number}`}
                  aria-label={t('inspector.emagazine.names', { number })}
                  placeholder={t('inspector.emagazine.namesPlaceholder')}
                  value={credit.names}
                  maxLength={500}
                  onChange={(names) => set(index, { names })}
                />
              </div>
              <IconButton
                icon={X}
                label={t('inspector.emagazine.remove', { number })}
                onClick={() => setCredits(credits.filter((_, at) => at !== index))}
              />
            </li>
          )
        })}
      </ul>
      <div className={styles.actions}>
        <Button icon={Plus} onClick={() => setCredits([...credits, { role: '', names: '' }])}>
          {t('inspector.emagazine.add')}
        </Button>
      </div>
    </Field>
  )
}

export function VideoFields() {
  const t = useText()
  const video = useArticle((article) => article.video)
  const set = (patch: Partial<typeof video>) => changeArticle((article) => ({ video: { ...article.video, ...patch } }))
  return (
    <div data-field="video">
      <FileField label={t('inspector.media.video')} kind="video" file={video.file} onChange={(file) => set({ file })} />
      <DurationField value={video.durationSeconds} onChange={(durationSeconds) => set({ durationSeconds })} />
      <FileField
        label={t('inspector.media.captions')}
        note={t('inspector.media.captionsNote')}
        kind="captions"
        file={video.captions}
        onChange={(captions) => set({ captions })}
      />
      <Field label={t('inspector.media.poster')} group>
        <PictureChoice picture={video.poster} alt="" onChange={(poster) => set({ poster })} />
      </Field>
      <TranscriptField
        field="videoTranscript"
        value={video.transcript}
        onChange={(transcript) => set({ transcript })}
      />
    </div>
  )
}

export function PodcastFields() {
  const t = useText()
  const podcast = useArticle((article) => article.podcast)
  const set = (patch: Partial<typeof podcast>) =>
    changeArticle((article) => ({ podcast: { ...article.podcast, ...patch } }))
  return (
    <div data-field="podcast">
      <FileField
        label={t('inspector.media.audio')}
        kind="audio"
        file={podcast.file}
        onChange={(file) => set({ file })}
      />
      <Field label={t('inspector.podcast.series')}>
        <TextField value={podcast.series} maxLength={300} onChange={(series) => set({ series })} />
      </Field>
      <div className={styles.three}>
        <Field label={t('inspector.podcast.season')}>
          <NumberField value={podcast.season} onChange={(season) => set({ season })} />
        </Field>
        <Field label={t('inspector.podcast.episode')}>
          <NumberField value={podcast.episode} onChange={(episode) => set({ episode })} />
        </Field>
        <DurationField value={podcast.durationSeconds} onChange={(durationSeconds) => set({ durationSeconds })} short />
      </div>
      <Field label={t('inspector.media.cover')} group>
        <PictureChoice picture={podcast.cover} alt="" onChange={(cover) => set({ cover })} />
      </Field>
      <TranscriptField
        field="podcastTranscript"
        value={podcast.transcript}
        onChange={(transcript) => set({ transcript })}
      />
    </div>
  )
}

function FileField({
  label,
  note,
  kind,
  file,
  onChange,
}: {
  readonly label: string
  readonly note?: string
  readonly kind: 'video' | 'audio' | 'captions'
  readonly file: MediaFile | null
  readonly onChange: (file: MediaFile | null) => void
}) {
  const t = useText()
  const locale = useLocale()
  const id = useArticle((article) => article.id)
  const choose = async () => {
    const chosen = await attempt(desk().chooseMedia({ id, kind }))
    if (chosen?.value) onChange(chosen.value)
  }
  return (
    <Field label={label} note={note} group>
      <div className={styles.file}>
        {file === null ? null : (
          <div className="cut" title={file.name}>
            {file.name || file.file}, {fileSize(file.sizeBytes, locale)}
          </div>
        )}
        <div className={styles.links}>
          <button type="button" className={styles.link} onClick={() => void choose()}>
            {file === null ? t('inspector.media.choose') : t('inspector.media.change')}
          </button>
          {file === null ? null : (
            <button type="button" className={styles.link} onClick={() => onChange(null)}>
              {t('inspector.media.remove')}
            </button>
          )}
        </div>
      </div>
    </Field>
  )
}

function DurationField({
  value,
  onChange,
  short = false,
}: {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** In a narrow place, without the note. */
  readonly short?: boolean
}) {
  const t = useText()
  const [draft, setDraft] = useState<string>()
  const isWrong = draft !== undefined && draft.trim() !== '' && parseDuration(draft) === undefined
  return (
    <Field
      label={t('inspector.media.duration')}
      note={short ? undefined : t('inspector.media.durationNote')}
      error={isWrong ? t('inspector.media.durationWrong') : undefined}
    >
      <TextField
        value={draft ?? (value === null ? '' : durationText(value))}
        placeholder={t('inspector.media.durationPlaceholder')}
        onChange={(text) => {
          setDraft(text)
          const parsed = parseDuration(text)
          if (text.trim() === '') onChange(null)
          else if (parsed !== undefined) onChange(parsed)
        }}
        onBlur={() => {
          if (!isWrong) setDraft(undefined)
        }}
      />
    </Field>
  )
}

function TranscriptField({
  field,
  value,
  onChange,
}: {
  readonly field: ArticleFieldName
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  return (
    <Field label={t('inspector.media.transcript')}>
      <TextArea rows={3} value={value} placeholder={t('inspector.media.transcriptPlaceholder')} onChange={onChange} />
      <FieldIssues field={field} />
    </Field>
  )
}
